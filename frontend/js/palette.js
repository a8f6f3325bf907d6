// The command palette. It lists what the open page offers (so only what this member may do here), places, and cases that are found.
import { bold, matches } from "./matching.js";

const WAIT_MS = 120;
const dialog = document.querySelector("dialog[data-palette]");
const words = dialog?.querySelector("[data-palette-words]");
const list = dialog?.querySelector("[role=listbox]");
const said = dialog?.dataset;
let offered = [];
let found = [];
let asking = null;
let timer = null;

function named(node) {
  const copy = node.cloneNode(true);
  for (const aside of copy.querySelectorAll(".kbd, .nav-note, svg, [aria-hidden=true], form")) aside.remove();
  return (node.getAttribute("aria-label") || copy.textContent).replace(/\s+/g, " ").trim();
}

const keyOf = (node) => (node.getAttribute("aria-keyshortcuts") || node.querySelector?.(".kbd")?.textContent || "").trim();
const drawn = (node) => node.querySelector("svg")?.cloneNode(true);
// An entry of a closed menu counts, unless it is one for phones only.
const isOffered = (node) => node.checkVisibility() || (node.closest("[data-menu-pop] li") && getComputedStyle(node.closest("li")).display !== "none");

// A control is run as if it was pressed.
const control = (group, node, key = keyOf(node)) => ({ group, label: named(node), picture: drawn(node), key, run: () => node.click() });

function ofCase() {
  const controls = document.querySelectorAll("#case-head :is(a, button)[aria-keyshortcuts], #case-head [data-menu-pop] li :is(a, button), #case [data-palette-action]");
  const tabs = document.querySelectorAll("form[data-composer] [role=tab]:not([data-closed])");
  const keys = { public: "r", private: "p", direct: "d", note: "n" };
  return [
    ...[...controls].filter(isOffered).map((node) => control(said.wordsCase, node)),
    ...[...tabs].map((tab) => ({ ...control(said.wordsCase, tab, keys[tab.dataset.mode]), label: tab.dataset.name || named(tab) })),
    ...assignments(),
  ];
}

// Everybody whom a case can be given to, only once words are typed: there may be hundreds.
function assignments() {
  const form = document.querySelector("#assign form");
  if (!form) return [];
  const to = (name, give) => ({ group: said.wordsCase, label: said.wordsAssign.replace("{name}", name), icon: "user-plus", isLate: true, run: () => { give(); form.requestSubmit(); } });
  const { department, member } = form.elements;
  const others = [...document.querySelectorAll("#case-dialogs [data-hand-over]")];
  return [
    ...others.map((node) => ({ group: said.wordsCase, label: named(node), icon: "arrow-right-left", isLate: true, run: () => node.click() })),
    ...[...department.options].map((each) => to(each.text, () => { department.value = each.value; member.value = ""; })),
    ...[...member.options].filter((each) => each.value).map((each) => to(each.text, () => { member.value = each.value; })),
  ];
}

const places = () => [...document.querySelectorAll(".nav a.nav-item, .nav [data-keys-open]")].map((node) => control(said.wordsGo, node));

function option(item, index) {
  const node = Object.assign(document.createElement("div"), { id: `palette-${index}`, className: "palette-item" });
  node.setAttribute("role", "option");
  const label = Object.assign(document.createElement("span"), { className: "truncate", dir: "auto" });
  label.append(...bold(item.label, words.value));
  if (item.more) label.append(Object.assign(document.createElement("span"), { className: "palette-more", textContent: item.more }));
  node.append(item.picture || picture(item.icon || "chevron-right"), label);
  const end = Object.assign(document.createElement("span"), { className: "palette-end" });
  if (item.note) end.textContent = item.note;
  for (const cap of (item.key || "").split(" ").filter(Boolean)) end.append(Object.assign(document.createElement("kbd"), { className: "kbd", textContent: cap.toUpperCase() }));
  node.append(end);
  node.addEventListener("click", () => run(item));
  node.addEventListener("pointermove", () => choose(index));
  return node;
}

function picture(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "ico");
  svg.setAttribute("aria-hidden", "true");
  svg.append(Object.assign(document.createElementNS("http://www.w3.org/2000/svg", "use")));
  svg.firstChild.setAttribute("href", `${said.sprite}#${name}`);
  return svg;
}

let shown = [];
function draw() {
  const typed = words.value.trim();
  shown = offered.filter((item) => (typed || !item.isLate) && matches(item.label, typed)).concat(typed ? found : []);
  if (typed) shown.push({ group: said.wordsCases, label: said.wordsSearch.replace("{words}", typed), icon: "search", run: () => { location.href = `/?q=${encodeURIComponent(typed)}`; } });
  const groups = Object.entries(Object.groupBy(shown.map((item, index) => ({ item, index })), ({ item }) => item.group));
  list.replaceChildren(...groups.map(([name, items], at) => {
    const group = document.createElement("div");
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", `palette-group-${at}`);
    group.append(Object.assign(document.createElement("div"), { id: `palette-group-${at}`, className: "palette-group", textContent: name }), ...items.map(({ item, index }) => option(item, index)));
    return group;
  }));
  shown = groups.flatMap(([, items]) => items.map(({ item }) => item));
  [...list.querySelectorAll("[role=option]")].forEach((node, index) => { node.id = `palette-${index}`; });
  dialog.querySelector("[data-palette-count]").textContent = said.wordsCount.replace("{count}", shown.length);
  choose(0);
}

let at = 0;
function choose(index) {
  const options = [...list.querySelectorAll("[role=option]")];
  at = options.length ? (index + options.length) % options.length : 0;
  options.forEach((node, place) => node.setAttribute("aria-selected", String(place === at)));
  words.setAttribute("aria-activedescendant", options.length ? `palette-${at}` : "");
  if (index !== null) options[at]?.scrollIntoView({ block: "nearest" });
}

function run(item) {
  dialog.close();
  item?.run();
}

// Macros as they would read in the open case; one that is chosen stands in the composer.
async function macros(typed, signal) {
  const form = document.querySelector("form[data-composer][data-macros-url]");
  if (!form) return [];
  const url = form.dataset.macrosUrl;
  const answer = await fetch(`${url}${url.includes("?") ? "&" : "?"}typed=${encodeURIComponent(typed)}`, { signal, credentials: "same-origin" }).catch(() => null);
  if (!answer?.ok) return [];
  const options = new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("[role=option][data-text]");
  return [...options].map((node) => ({
    group: said.wordsMacros, label: named(node.querySelector("[dir=auto]")), note: node.querySelector(".kbd")?.textContent, icon: "message-square",
    run: () => document.dispatchEvent(new CustomEvent("composer:macro", { detail: { ...node.dataset } })),
  }));
}

async function cases(typed, signal) {
  const answer = await fetch(`${said.url}?q=${encodeURIComponent(typed)}`, { signal, credentials: "same-origin" }).catch(() => null);
  if (!answer?.ok) return [];
  return (await answer.json()).cases.map((each) => ({ ...each, group: said.wordsCases, run: () => { location.href = each.url; } }));
}

async function find() {
  asking?.abort();
  const typed = words.value.trim();
  if (!typed) { found = []; return; }
  const { signal } = asking = new AbortController();
  const answers = await Promise.all([cases(typed, signal), macros(typed, signal)]);
  if (signal.aborted) return;
  found = answers.flat();
  const before = at;
  draw();
  choose(before);
}

function open() {
  if (!dialog || dialog.open || document.querySelector("dialog[open]")) return;
  const scope = dialog.querySelector("[data-palette-scope]");
  const reference = document.getElementById("case-head")?.dataset.reference;
  scope.hidden = !reference;
  scope.textContent = said.wordsOn.replace("{case}", reference);
  offered = [...ofCase(), ...places()];
  found = [];
  words.value = "";
  dialog.showModal();
  draw();
}

document.addEventListener("desk:palette", open);
document.addEventListener("click", ({ target }) => {
  if (target.closest?.("[data-palette-open]")) open();
  else if (target === dialog) dialog.close();
});
words?.addEventListener("input", () => { draw(); clearTimeout(timer); timer = setTimeout(find, WAIT_MS); });
words?.addEventListener("keydown", (event) => {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: Math.min(at + 8, shown.length - 1), PageUp: Math.max(at - 8, 0) }[event.key];
  if (to !== undefined) { event.preventDefault(); choose(to); }
  if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); run(shown[at]); }
});

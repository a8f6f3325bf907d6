// The composer: a tab per way to write, a count by the network's rule, a draft that is never lost, and a send that happens only once.
import { forget, keep, recall, saving } from "./drafts.js";
import { outcome, short } from "./hits.js";
import { hasLink, lengthOf } from "./measure.js";

const SLOW_MS = 20000;
const NEAR = 20;
const BLANK = /\{\{\s*[\w.]+\s*\}\}/g;

const parts = (form) => ({
  text: form.querySelector("[data-composer-text]"),
  button: form.querySelector("[data-composer-send]"),
  closed: form.querySelector("[data-composer-closed]"),
  count: form.querySelector("[data-composer-count]"),
  blank: form.querySelector("[data-composer-blank]"),
  discard: form.querySelector("[data-composer-discard]"),
  link: form.querySelector("[data-composer-link]"),
  tabs: [...form.querySelectorAll("[role=tab]")],
});
const selected = (form) => form.querySelector("[role=tab][aria-selected=true]");
const number = (count) => count.toLocaleString(document.documentElement.lang);
const goesAlone = (form, tab) => Boolean(JSON.parse(tab.dataset.takes || "{}").alone && form.querySelector("[data-put]"));
const put = (node, words) => { if (node && node.textContent !== words) node.textContent = words; };
const sendWords = (form) => (outcome(form) === "approval" ? parts(form).button.dataset.askWords : selected(form).dataset.send);

// The count is read out when it comes near the end and when it passes it, not at every letter.
function show(form, length, limit) {
  const { count } = parts(form);
  const left = limit - length;
  const state = !limit || left > NEAR ? "" : left >= 0 ? "near" : "over";
  const words = (count.dataset[`words${state === "over" ? "Over" : "Near"}`] || "{count}").replace("{count}", number(Math.abs(left)));
  count.hidden = !limit;
  count.classList.toggle("count-over", state === "over");
  count.classList.toggle("count-near", state === "near");
  put(count, state ? words : `${number(length)} / ${number(limit)}`);
  if (count.dataset.state === state) return;
  count.dataset.state = state;
  put(form.querySelector("[data-composer-said]"), state ? words : "");
}

function measure(form) {
  const { text, button, blank, discard, link } = parts(form);
  const tab = selected(form);
  const limit = Number(tab.dataset.limit) || 0;
  const said = text.value.trim();
  const length = lengthOf(said, tab.dataset);
  const blanks = tab.dataset.mode === "note" ? [] : said.match(BLANK) || [];
  show(form, length, limit);
  if (blank) { blank.hidden = !blanks.length; put(blank.querySelector("[data-blanks]"), [...new Set(blanks)].join(", ")); }
  if (discard) discard.hidden = !said;
  link.hidden = !("showsLinks" in tab.dataset && hasLink(said));
  const isHeld = ["blocked", "reason"].includes(outcome(form));
  const isReady = !("closed" in tab.dataset) && (said !== "" || goesAlone(form, tab)) && !blanks.length && !(limit && length > limit) && !isHeld;
  button.setAttribute("aria-disabled", String(!isReady));
}

// Shows what belongs to the chosen tab; text that can no longer be sent stays in sight with the reason.
function showTab(form, tab) {
  const { text, closed, tabs } = parts(form);
  for (const one of tabs) {
    one.setAttribute("aria-selected", String(one === tab));
    one.tabIndex = one === tab ? 0 : -1;
    one.querySelector("[data-is-draft]").hidden = one === tab || !one.dataset.draft?.trim();
  }
  const isOpen = !("closed" in tab.dataset);
  form.dataset.mode = tab.dataset.mode;
  form.elements.mode.value = tab.dataset.mode;
  form.elements.leg.value = tab.dataset.leg;
  text.hidden = !isOpen && !text.value;
  text.setAttribute("aria-label", tab.dataset.name);
  text.placeholder = tab.dataset.placeholder || "";
  closed.hidden = isOpen;
  put(closed.querySelector("[data-reason]"), tab.dataset.reason);
  judged(form);
}

// The button says what it will do with what the guidelines found.
function judged(form) {
  if (!("busy" in form.dataset)) put(parts(form).button.querySelector("[data-send-words]"), sendWords(form));
  put(form.querySelector("[data-hits-short]"), short(form));
  measure(form);
}

function turn(form, tab, { focus = true } = {}) {
  const { text } = parts(form);
  keep(form);
  text.value = recall(form, tab);
  showTab(form, tab);
  form.dispatchEvent(new CustomEvent("composer:turned", { bubbles: true }));
  if (focus) (text.hidden ? tab : text).focus();
}

// The tabs came anew: windows open and close. What is being written stays where it is, unless its way is gone and nothing is written.
function renew(form) {
  const { text, tabs } = parts(form);
  const fresh = selected(form);
  const same = tabs.find((tab) => tab.dataset.mode === form.dataset.mode && tab.dataset.leg === form.elements.leg.value);
  if (same && (text.value || !("closed" in same.dataset))) { same.dataset.draft = text.value; showTab(form, same); }
  else turn(form, fresh, { focus: document.activeElement === text });
}

function begin(form, event) {
  const { button } = parts(form);
  keep(form);
  if ("busy" in form.dataset || button.getAttribute("aria-disabled") === "true") return event.preventDefault(), event.stopImmediatePropagation();
  form.dataset.busy = "";
  button.style.minWidth = `${button.offsetWidth}px`;
  button.setAttribute("aria-busy", "true");
  button.querySelector("[data-send-words]").textContent = button.dataset.busyWords;
  setTimeout(() => end(form, false), SLOW_MS);
}

function end(form, isDone) {
  if (!("busy" in form.dataset)) return;
  const { text, button } = parts(form);
  delete form.dataset.busy;
  button.removeAttribute("aria-busy");
  button.querySelector("[data-send-words]").textContent = sendWords(form);
  if (isDone) { text.value = ""; forget(form); }
  measure(form);
}

function start(form) {
  if (form.dataset.started) return;
  form.dataset.started = "1";
  parts(form).text.value = recall(form, selected(form)) || parts(form).text.value;
  showTab(form, selected(form));
  form.dispatchEvent(new CustomEvent("composer:turned", { bubbles: true }));
}

let isDiscarded = false;
const formOf = (node) => node?.closest?.("form[data-composer]");
const startAll = () => document.querySelectorAll("form[data-composer]").forEach(start);

document.addEventListener("input", ({ target }) => { const form = formOf(target); if (form) { start(form); form.dataset.unsaved = ""; measure(form); } });
document.addEventListener("click", ({ target }) => { const tab = target.closest?.("[role=tab]"); if (tab && formOf(tab)) turn(formOf(tab), tab); });
document.addEventListener("submit", (event) => { const form = formOf(event.target); if (form) begin(form, event); }, true);
// Before the answer is put into the page, for it may replace this very form.
document.addEventListener("htmx:beforeOnLoad", ({ target, detail }) => {
  const isDone = detail.xhr.status < 300 && !detail.xhr.getResponseHeader("X-Refused");
  if (target === formOf(target)) end(target, isDone);
  else if (isDone && target.matches?.("[data-composer-discard]")) { parts(formOf(target)).text.value = ""; forget(formOf(target)); isDiscarded = true; }
});
// Leaving the field for the button saves what stands in it: overtaken by the discarding, it would be there again.
document.addEventListener("htmx:confirm", (event) => {
  const under = event.target.matches?.("[data-composer-discard]") && saving(formOf(event.target));
  if (!under) return;
  event.preventDefault();
  under.finally(() => event.detail.issueRequest(true));
});
document.addEventListener("htmx:afterRequest", ({ target }) => { if (target === formOf(target)) end(target, false); });
document.addEventListener("keydown", (event) => {
  const form = formOf(event.target);
  if (!form) return;
  if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) { event.preventDefault(); form.requestSubmit(); }
  if (event.target.getAttribute("role") !== "tab" || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
  const { tabs } = parts(form);
  const step = (event.key === "ArrowRight") === (document.documentElement.dir !== "rtl") ? 1 : -1;
  const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
  turn(form, next, { focus: false });
  next.focus();
});
// A key for a way that a case does not have chooses the one it has, or what is typed next would be taken for keys. Never a more public one.
const INSTEAD = { public: ["private", "direct"], private: ["direct"], direct: ["private"] };
document.addEventListener("desk:tab", ({ detail: { mode, nth } }) => {
  const places = mode ? [mode, ...(INSTEAD[mode] || [])].map((each) => `[data-mode="${each}"]`) : [`:nth-of-type(${nth})`];
  const tab = places.map((place) => document.querySelector(`form[data-composer] [role=tab]${place}`)).find(Boolean);
  if (tab) turn(formOf(tab), tab);
});
document.addEventListener("composer:draft", ({ detail: { mode, leg, text } }) => {
  const tab = document.querySelector(`form[data-composer] [role=tab][data-mode="${mode}"][data-leg="${leg}"]`);
  if (!tab) return;
  tab.dataset.draft = text;
  if (tab === selected(formOf(tab))) { parts(formOf(tab)).text.value = text; measure(formOf(tab)); }
});
let before = null;
document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => { if (detail.target?.id === "composer-tabs") { keep(formOf(detail.target)); before = document.activeElement?.dataset?.mode ?? null; } });
document.addEventListener("hits:changed", ({ target }) => { if (formOf(target)?.dataset.started) judged(formOf(target)); });
document.addEventListener("composer:filed", ({ target }) => measure(formOf(target)));
document.addEventListener("htmx:oobAfterSwap", () => {
  const tabs = document.getElementById("composer-tabs");
  if (!tabs || tabs.dataset.seen || !formOf(tabs)?.dataset.started) return;
  tabs.dataset.seen = "1";
  renew(formOf(tabs));
  if (before) tabs.querySelector(`[data-mode="${before}"]`)?.focus();
});
document.addEventListener("htmx:load", () => {
  startAll();
  if (isDiscarded) document.querySelector("form[data-composer] [data-composer-text]")?.focus();
  isDiscarded = false;
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-composer][data-busy]").forEach((form) => end(form, false)));
startAll();

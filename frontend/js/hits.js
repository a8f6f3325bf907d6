// What the guidelines say of a text while it is written: underlined where it stands, said below it with its way out. Any textarea with
// data-checks-url takes part; the answer goes where data-checks-in names.
import { draw, unmark } from "./underline.js";

const PAUSE_MS = 350;
const known = new WeakMap();

const field = (node) => node?.closest?.("textarea[data-checks-url]");
const all = (within = document) => within.querySelectorAll("textarea[data-checks-url]");
const place = (text) => document.querySelector(text.dataset.checksIn);
const owner = (node) => [...all()].find((text) => place(text)?.contains(node));
const state = (text) => { if (!known.has(text)) known.set(text, { spans: [], checked: "", timer: 0, flight: null }); return known.get(text); };
const isNote = (text) => text.form?.elements.mode?.value === "note";
const changed = (text) => text.dispatchEvent(new CustomEvent("hits:changed", { bubbles: true }));

// Places come as counted letters; a browser counts most emoji twice.
const units = (text, count) => [...text].slice(0, count).join("").length;

function spansOf(list, text) {
  return [...list.querySelectorAll("[data-span]")].map((node) => {
    const [start, end] = node.dataset.span.split("-").map((each) => units(text, Number(each)));
    return { start, end, tone: node.dataset.tone, node };
  });
}

// What was found stays where it is while something else is typed; what is typed into is found anew.
function moved(spans, was, is) {
  let head = 0, tail = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head += 1;
  while (tail < was.length - head && tail < is.length - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  const by = is.length - was.length;
  return spans.flatMap((each) => {
    if (each.end <= head) return [each];
    return each.start >= was.length - tail ? [{ ...each, start: each.start + by, end: each.end + by }] : [];
  });
}

function say(text, list) {
  const said = place(text)?.parentElement.querySelector("[data-hits-said]");
  const words = list?.querySelector("[data-hits-words]")?.dataset.hitsWords || "";
  if (said && said.textContent !== words) said.textContent = words;
}

function clear(text) {
  const kept = state(text);
  clearTimeout(kept.timer);
  kept.flight?.abort();
  Object.assign(kept, { spans: [], checked: text.value, flight: null });
  place(text)?.replaceChildren();
  say(text, null);
  unmark(text);
  changed(text);
}

// The reason that somebody is writing stays in its field, and they in it.
function put(text, html, about) {
  const fresh = new DOMParser().parseFromString(html, "text/html").body;
  const there = place(text);
  const old = there.querySelector("[name=override]");
  const next = fresh.querySelector("[name=override]");
  const isIn = old && old === document.activeElement;
  if (old && next) next.value = old.value;
  there.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  if (isIn) there.querySelector("[name=override]")?.focus();
  const kept = state(text);
  kept.spans = moved(spansOf(there, about), about, text.value);
  kept.checked = text.value;
  say(text, there);
  draw(text, kept.spans);
  changed(text);
}

// All that stands in the form but files; the text under one name, whatever its form calls it.
function fields(text) {
  const asked = new FormData(text.form);
  for (const [name, value] of [...asked]) if (value instanceof File || name === "_method") asked.delete(name);
  asked.set("text", text.value);
  return asked;
}

async function check(text) {
  const kept = state(text);
  const about = text.value;
  kept.flight?.abort();
  if (!about.trim() || isNote(text)) return clear(text);
  kept.flight = new AbortController();
  try {
    const answer = await fetch(text.dataset.checksUrl, { method: "POST", body: fields(text), signal: kept.flight.signal, headers: { "HX-Request": "true" } });
    if (!answer.ok || !text.isConnected || isNote(text)) return;
    put(text, await answer.text(), about);
    if (answer.headers.get("X-Unread") && text.value === about) soon(text, 0); // a long text is read in steps
  } catch { /* overtaken, or no connection: sending asks again */ }
}

function soon(text, after = PAUSE_MS) {
  const kept = state(text);
  clearTimeout(kept.timer);
  kept.spans = moved(kept.spans, kept.checked, text.value);
  kept.checked = text.value;
  draw(text, kept.spans);
  kept.timer = setTimeout(() => check(text), after);
}

function go(text, span) {
  if (!span) return check(text);
  text.focus();
  text.setSelectionRange(span.start, span.end);
}

function use(text, span, words) {
  if (!span) return check(text);
  text.focus();
  text.setRangeText(words, span.start, span.end, "end");
  text.dispatchEvent(new Event("input", { bubbles: true }));
  soon(text, 0);
}

// What sending does now: "" as ever, "approval" asks for it, "blocked" and "reason" wait for a reason.
export function outcome(form) {
  const found = form?.querySelector("[data-outcome]");
  if (!found || form.elements.mode?.value === "note") return "";
  const reason = form.querySelector("[name=override]");
  if (reason?.value.trim()) return "";
  return found.dataset.outcome;
}
export const short = (form) => (outcome(form) ? form.querySelector("[data-outcome]").dataset.short || "" : "");

document.addEventListener("input", ({ target }) => {
  const text = field(target);
  if (text) soon(text);
  else if (target.name === "override" && owner(target)) changed(owner(target));
});
document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-goto], [data-use]");
  const text = button && owner(button);
  if (!text) return;
  const node = button.closest("li")?.querySelector("[data-span]");
  const span = state(text).spans.find((each) => each.node === (button.matches("[data-span]") ? button : node));
  if ("use" in button.dataset) use(text, span, button.dataset.use);
  else go(text, span);
});
// What stands in a field from the start, but for a composer, which tells when it has it.
document.addEventListener("htmx:load", ({ target }) => {
  for (const text of target.querySelectorAll?.("textarea[data-checks-url]") ?? []) if (!known.has(text) && !text.closest("[data-composer]") && text.value.trim()) soon(text, 0);
});
document.addEventListener("composer:turned", ({ target }) => all(target).forEach((text) => (text.value.trim() && !isNote(text) ? soon(text, 0) : clear(text))));
document.addEventListener("composer:forgotten", ({ target }) => all(target).forEach(clear));

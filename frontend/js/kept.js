// What was sent without a connection: it is kept on this device and goes out only when its writer presses Send once more.
import { keep } from "./drafts.js";

const bar = document.querySelector("[data-offline]");
const chip = bar?.querySelector("template");
const formOf = (node) => node?.closest?.("form[data-composer]");
const nameOf = (form) => `kept:${form.dataset.draftKey}:${form.elements.mode.value}:${form.elements.leg.value}`;
const isReady = (form) => form.querySelector("[data-composer-send]").getAttribute("aria-disabled") !== "true";

// Where each stands that this member kept, the oldest first. The third part of a name is the case, the fourth the member.
export function kept() {
  try {
    const own = Object.entries(localStorage).filter(([name]) => name.startsWith("kept:") && name.split(":")[3] === bar?.dataset.member);
    return own.map(([, said]) => JSON.parse(said)).sort((one, other) => one.at - other.at);
  } catch { return []; }
}

function store(name, said) {
  try {
    if (said) localStorage.setItem(name, JSON.stringify(said));
    else localStorage.removeItem(name);
  } catch { /* storage is full or forbidden: the text stays in the field */ }
  document.dispatchEvent(new CustomEvent("desk:kept"));
}

function show(form) {
  const place = form.querySelector("#composer-answer");
  place.querySelector("[data-kept]")?.remove();
  let isKept = false;
  try { isKept = localStorage.getItem(nameOf(form)) !== null; } catch { /* forbidden: nothing is kept */ }
  if (isKept && chip) place.replaceChildren(chip.content.cloneNode(true));
}

function hold(form) {
  keep(form);
  store(nameOf(form), { url: location.pathname + location.search, mode: form.elements.mode.value, at: Date.now() });
  show(form);
}

document.addEventListener("submit", (event) => {
  const form = formOf(event.target);
  if (!form || bar?.dataset.offline !== "offline" || !isReady(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  hold(form);
}, true);
// The connection broke before anybody noticed. A second send of the same text is harmless: it has the same key.
document.addEventListener("htmx:sendError", ({ target }) => { if (bar && target === formOf(target)) queueMicrotask(() => hold(target)); });
document.addEventListener("composer:forgotten", ({ target }) => { store(nameOf(target), null); show(target); });
document.addEventListener("composer:turned", ({ target }) => show(target));
document.addEventListener("htmx:load", () => document.querySelectorAll("form[data-composer]").forEach(show));

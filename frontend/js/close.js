// The close dialog: opened with what the case is now, a first wording for each outcome, personal details taken out, a draft kept.
import { outcome } from "./hits.js";

const dialog = () => document.getElementById("close");
const text = () => document.getElementById("close-text");

function said(field, words) {
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function takeOut(words) {
  const field = text();
  const gap = new RegExp(`[ \\t]*${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "gi");
  said(field, field.value.replace(gap, "").replace(/^[ \t]+/, ""));
}

function ready() {
  const publish = dialog()?.querySelector("[data-publish][value=word]");
  if (!publish) return;
  const open = Number(dialog().querySelector("[data-close-check]")?.dataset.open || 0);
  const isHeld = ["blocked", "reason"].includes(outcome(publish.form));
  publish.setAttribute("aria-disabled", String(open > 0 || isHeld || !text().value.trim()));
}

// A first wording is replaced by that of another outcome, a text of the agent's own is not.
function worded({ target }) {
  const field = text();
  if (target.name !== "outcome" || !field) return;
  const words = Object.entries(field.dataset).filter(([name]) => name.startsWith("words")).map(([, each]) => each);
  if (words.includes(field.value)) said(field, field.getAttribute(`data-words-${target.value}`));
}

function begin() {
  if (!dialog().open) dialog().showModal();
  ready();
  (text() || dialog().querySelector("input[name=outcome]:checked") || dialog()).focus();
}

document.addEventListener("htmx:afterSwap", ({ detail }) => { if (detail.target?.id === "close") begin(); });
document.addEventListener("htmx:afterSettle", ({ detail }) => { if (detail.target?.id === "close-check") ready(); });
document.addEventListener("change", (event) => {
  if (!dialog()?.contains(event.target)) return;
  worded(event);
  if (event.target.name === "kept") text()?.dispatchEvent(new Event("check"));
});
document.addEventListener("input", ({ target }) => { if (target === text()) ready(); });
document.addEventListener("hits:changed", ({ target }) => { if (target === text()) ready(); });
document.addEventListener("click", (event) => {
  const { target } = event;
  if (!dialog()?.contains(target)) return;
  if (target.closest("[data-take-out]")) takeOut(target.closest("[data-take-out]").dataset.takeOut);
  if (target.closest("[data-take-out-all]")) for (const each of dialog().querySelectorAll("[data-take-out]")) takeOut(each.dataset.takeOut);
  if (target.closest("a[data-close-dialog]")) event.preventDefault();
  if (target.closest("[data-publish][aria-disabled=true]")) event.preventDefault();
});
document.addEventListener("htmx:configRequest", ({ detail }) => {
  const how = detail.triggeringEvent?.submitter?.dataset?.how;
  if (detail.elt.id === "close-form" && how) detail.parameters.how = how;
});
document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (!target.matches?.("[data-save-draft]") || !detail.successful) return;
  const { mode, leg } = target.form.elements;
  document.dispatchEvent(new CustomEvent("composer:draft", { detail: { mode: mode.value, leg: leg.value, text: text().value } }));
  dialog().close();
});
document.addEventListener("keydown", (event) => {
  const isSend = event.target === text() && (event.metaKey || event.ctrlKey);
  if (event.key !== "Enter" || !(isSend || (event.target.name === "outcome" && dialog()?.contains(event.target)))) return;
  event.preventDefault();
  const publish = dialog().querySelector("[data-publish]");
  if (publish && publish.getAttribute("aria-disabled") !== "true") publish.form.requestSubmit(publish);
});

// What a composer offers while it is written: macros after /, colleagues after @ in a note. The listbox and its keys are GitHub's.
import "@github/text-expander-element";
import { propose } from "./along.js";

const sources = { "/": (form) => form.dataset.mode !== "note" && form.dataset.macrosUrl, "@": (form) => form.dataset.mode === "note" && form.dataset.mentionsUrl };
const formOf = (node) => node.closest?.("form[data-macros-url], form[data-mentions-url]");

let asked = 0;

// Answers may overtake one another: only the one to what stands there now may open the list, the others never come.
async function offered(url, typed) {
  const mine = (asked += 1);
  const answer = await fetch(`${url}${url.includes("?") ? "&" : "?"}typed=${encodeURIComponent(typed)}`, { headers: { "X-Requested-With": "fetch" } });
  const menu = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[role=listbox]") : null;
  if (mine !== asked) return new Promise(() => {});
  return { matched: Boolean(menu), fragment: menu ? document.importNode(menu, true) : null };
}

document.addEventListener("text-expander-change", ({ target, detail }) => {
  const form = formOf(target);
  const url = form && sources[detail.key]?.(form);
  if (url) detail.provide(offered(url, detail.text));
}, true);

document.addEventListener("text-expander-value", (event) => {
  const { item, key } = event.detail;
  const form = formOf(event.target);
  if (item.getAttribute("aria-disabled") === "true") return event.preventDefault();
  event.detail.value = item.dataset.text;
  if (key === "/") { propose(form, item.dataset); event.target.setAttribute("suffix", ""); } else event.target.setAttribute("suffix", " ");
  queueMicrotask(() => event.target.querySelector("textarea").dispatchEvent(new Event("input", { bubbles: true })));
}, true);
document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-composer-macros]");
  if (!button) return;
  const text = formOf(button).querySelector("text-expander textarea");
  const before = text.value.slice(0, text.selectionStart);
  text.focus();
  text.setRangeText(before && !/\s$/.test(before) ? " /" : "/", text.selectionStart, text.selectionEnd, "end");
  text.dispatchEvent(new Event("input", { bubbles: true }));
});
// An answer to somebody else, made ready for this customer.
document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-use-answer]");
  if (!button) return;
  document.getElementById("context")?.removeAttribute("data-open");
  const begun = document.querySelector("form[data-composer] textarea")?.value.trim();
  document.dispatchEvent(new CustomEvent("composer:macro", { detail: { text: (begun ? "\n" : "") + button.dataset.useAnswer } }));
});
// From the palette: it goes where the reply stands, and from a note to the first reply that is open.
document.addEventListener("composer:macro", ({ detail }) => {
  const form = document.querySelector("form[data-composer][data-macros-url]");
  const reply = form?.querySelector("[role=tab]:not([data-closed], [data-mode=note])");
  if (!reply) return;
  if (form.dataset.mode === "note") document.dispatchEvent(new CustomEvent("desk:tab", { detail: { mode: reply.dataset.mode } }));
  const text = form.querySelector("text-expander textarea");
  text.focus();
  text.setRangeText(detail.text, text.selectionStart, text.selectionEnd, "end");
  if (detail.wording) propose(form, detail);
  text.dispatchEvent(new Event("input", { bubbles: true }));
});
// A text of many lines may not be called a combobox; it is told what is chosen all the same.
document.addEventListener("text-expander-activate", ({ target }) => queueMicrotask(() => {
  for (const name of ["role", "aria-expanded"]) target.querySelector("textarea").removeAttribute(name);
}), true);

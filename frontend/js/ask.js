// What a language model wrote waits beside the composer or a closing word; into an empty text it goes by itself, into any other when a
// person says so.
const formOf = (node) => node.closest("form[data-composer], #close-form");
const textOf = (form) => form.querySelector("[data-composer-text], #close-text");
const modeOf = (form) => form.dataset.mode || form.elements.mode.value;
const isHere = (node) => node.dataset.mode === modeOf(formOf(node)) && node.dataset.leg === formOf(node).elements.leg.value;

function been(node) {
  try { return sessionStorage.getItem(node.id); } catch { return null; }
}

function remember(node) {
  try { sessionStorage.setItem(node.id, "put"); } catch { /* then it offers itself once more after a reload */ }
  node.querySelector("[data-ask-offer]").hidden = true;
}

// As typed, so that it can be undone like anything typed.
function put(field, words) {
  field.focus();
  if (!document.execCommand("insertText", false, words)) field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function offer(node) {
  const field = textOf(formOf(node));
  node.hidden = !isHere(node);
  if (!node.dataset.text || node.hidden) return;
  if (been(node) || field.value === node.dataset.text) return remember(node);
  if (field.value.trim() || field.hidden) return;
  field.value = node.dataset.text; // whoever types elsewhere meanwhile keeps typing there
  field.dispatchEvent(new Event("input", { bubbles: true }));
  remember(node);
}

const offerAll = () => document.querySelectorAll("form[data-composer] [data-ask], #close-form [data-ask]").forEach(offer);

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-ask-put]");
  if (button) {
    const node = button.closest("[data-ask]");
    const field = textOf(formOf(node));
    const below = button.dataset.askPut === "below" && field.value.trim();
    field.focus();
    if (below) field.setSelectionRange(field.value.length, field.value.length);
    else field.select();
    put(field, below ? `\n\n${node.dataset.text}` : node.dataset.text);
    remember(node);
  }
  const note = target.closest?.("[data-ask-note]");
  if (!note) return;
  document.dispatchEvent(new CustomEvent("desk:tab", { detail: { mode: "note" } }));
  const field = document.querySelector("form[data-composer][data-mode=note] [data-composer-text]");
  if (!field) return;
  document.getElementById("context-body")?.closest("[data-open]")?.removeAttribute("data-open");
  field.setSelectionRange(field.value.length, field.value.length);
  put(field, field.value.trim() ? `\n\n${note.dataset.askNote}` : note.dataset.askNote);
});
document.addEventListener("composer:turned", offerAll);
document.addEventListener("htmx:load", offerAll);
offerAll();

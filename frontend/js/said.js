// What was said about a change: ten seconds in the corner, counted beside Undo; waiting while it is pointed at or has the focus.
const SECONDS = 10;
const place = document.querySelector("[data-toasts]");
const refused = document.querySelector("[data-toast-refused]");
let shown = null;
let left = 0;
let before = null;

function count(toast) {
  const words = toast.querySelector("[data-toast-left]");
  if (words) words.textContent = words.dataset.words.replace("{count}", left);
}

function begin() {
  const toast = place.querySelector("[data-toast]");
  if (toast === shown) return;
  shown = toast;
  left = SECONDS;
  if (toast) { refused.replaceChildren(); count(toast); }
}

setInterval(() => {
  if (!shown || document.hidden || shown.matches(":hover, :focus-within")) return;
  left -= 1;
  if (left > 0) count(shown);
  else shown.remove();
}, 1000);

if (place) {
  new MutationObserver(begin).observe(place, { childList: true });
  begin();
  // A server that says where the refusal belongs needs no timer: it stays until the next change or until it is dismissed.
  place.addEventListener("focusin", ({ relatedTarget }) => { if (relatedTarget && !place.contains(relatedTarget)) before = relatedTarget; });
  document.addEventListener("htmx:beforeRequest", ({ target }) => {
    if (!target.matches?.("[data-undo]")) return;
    if (place.contains(document.activeElement)) (before?.isConnected ? before : document.getElementById("main"))?.focus();
    target.closest("[data-toast]").classList.add("toast-busy");
  });
  document.addEventListener("htmx:afterRequest", ({ target }) => { if (target.matches?.("[data-undo]")) target.closest("[data-toast]").remove(); });
}

// Why a message is read so, and its correction in two key presses: Y opens the panel, a letter says it. A letter that is pressed before
// the panel is filled waits for it.
import { isTyping } from "./keys.js";
import { htmx } from "./morph.js";

const panel = () => document.getElementById("reading");
const body = () => document.getElementById("reading-body");
const choices = () => document.querySelector("[data-reading-form]");
const isShown = () => panel()?.matches(":popover-open");
let pending = "";
let about = null;

// What the panel speaks of: the message whose words spoke for it are then marked, or the row.
function point(node) {
  about?.removeAttribute("data-why");
  about = node || null;
  about?.toggleAttribute("data-why", true);
}

function say(key) {
  const place = isShown() ? panel() : review();
  const button = [...(place?.querySelectorAll("[data-reading-form] [data-letter]") || [])].find((each) => each.dataset.letter === key);
  if (!button) return false;
  htmx.process(button.form);
  button.click();
  return true;
}

// On a keyboard of another script the key at the letter's place says it too.
const letter = ({ key, code }) => (/^[a-z0-9]$/i.test(key) ? key : /^(?:Key|Digit)(.)$/.exec(code)?.[1] || "").toLowerCase();

function empty() {
  const late = panel().querySelector("[data-reading-late]");
  body().replaceChildren(late.content.cloneNode(true));
}

// A row has no message in sight: the one that stands for its case is asked for.
document.addEventListener("desk:read", (event) => {
  const row = document.activeElement?.closest?.("[data-inbox] a.row");
  if (!row || !panel()) return;
  event.preventDefault();
  panel().showPopover({ source: row });
  point(row);
  htmx.ajax("GET", `${row.pathname}/reading`, { source: body(), target: body(), swap: "innerHTML" }).catch(() => {});
});

document.addEventListener("click", ({ target }) => {
  const opener = target.closest?.("[popovertarget=reading][hx-get]");
  if (opener) point(opener.closest(".tl") || document.querySelector(".read[data-keys-anywhere]")?.closest(".tl"));
});

document.addEventListener("toggle", ({ target, newState }) => {
  if (target !== panel()) return;
  if (newState === "open") { panel().focus(); return; }
  point(null);
  empty();
}, true);

document.addEventListener("beforetoggle", ({ target, newState }) => {
  if (target !== panel() || newState !== "open") return;
  pending = "";
  empty();
}, true);

document.addEventListener("keydown", (event) => {
  const isIn = isShown() || event.target.closest?.("[data-reading-keys]") || (event.target === document.body && review());
  if (!isIn || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
  const key = letter(event);
  if (!key || event.key.length > 1) return;
  if (say(key)) event.preventDefault();
  else if (isShown() && !choices()) { pending = key; event.preventDefault(); }
});

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (detail.target !== body() || !pending) return;
  const key = pending;
  pending = "";
  say(key);
});

// In the review the letters work at once, and go on working when the next message has come.
const review = () => document.querySelector("[data-reading-keys]");
document.addEventListener("htmx:afterSettle", ({ detail }) => { if (detail.target?.id === "review") (review() || document.getElementById("main")).focus({ preventScroll: true }); });
review()?.focus({ preventScroll: true });

// What was said closes the panel; a refusal stands in it.
document.addEventListener("htmx:afterRequest", ({ detail, target }) => {
  if (target.matches?.("#reading [data-reading-form]") && detail.successful && detail.xhr.status < 400) panel().hidePopover();
});

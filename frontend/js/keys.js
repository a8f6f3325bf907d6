// The keyboard. A control names its own key in aria-keyshortcuts ("e", "g i") and is clicked; a few keys belong to the desk.
const SEQUENCE_MS = 1200;
const DESK = { j: "desk:next", k: "desk:previous", ".": "desk:release" };
const TABS = { r: "public", p: "private", d: "direct", n: "note" };
let first = "";
let forgetting = null;

const isOff = () => { try { return localStorage.getItem("keys") === "off"; } catch { return false; } };
const isTyping = (node) => node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName);
const emit = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
// What stands in a menu that is closed can be pressed all the same.
const seen = (node) => node.checkVisibility() || node.closest("[data-menu-pop]") !== null;

function press(keys) {
  const wanted = [...document.querySelectorAll(`[aria-keyshortcuts~="${CSS.escape(keys.split(" ").at(-1))}" i]`)];
  const control = wanted.find((node) => node.getAttribute("aria-keyshortcuts").toLowerCase() === keys && seen(node));
  if (!control) return false;
  if (isTyping(control)) control.focus();
  else control.click();
  return true;
}

function help() {
  const dialog = document.querySelector("[data-keys-help]");
  if (dialog && !dialog.open) dialog.showModal();
}

function handle(event) {
  const key = event.key.toLowerCase();
  const whole = first ? `${first} ${key}` : key;
  clearTimeout(forgetting);
  first = "";
  if (press(whole)) return true;
  if (key === "g") { first = "g"; forgetting = setTimeout(() => { first = ""; }, SEQUENCE_MS); return true; }
  if (key === "?") return help(), true;
  if (DESK[key]) return emit(DESK[key]), true;
  if (TABS[key] && document.querySelector("form[data-composer]")) return emit("desk:tab", { mode: TABS[key] }), true;
  return false;
}

document.addEventListener("keydown", (event) => {
  const digit = event.altKey && !event.ctrlKey && !event.metaKey && /^Digit([1-4])$/.exec(event.code);
  if (digit) { event.preventDefault(); return emit("desk:tab", { nth: digit[1] }); }
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    if (event.key === "Escape" && event.target.matches?.("[data-composer-text]")) event.target.blur();
    return;
  }
  if (document.querySelector("dialog[open]") || isOff()) return;
  if (handle(event)) event.preventDefault();
});

document.addEventListener("click", ({ target }) => { if (target.closest?.("[data-keys-open]")) help(); });
document.addEventListener("change", ({ target }) => { if (target.matches?.("[data-keys-switch]")) localStorage.setItem("keys", target.checked ? "on" : "off"); });
const keysSwitch = document.querySelector("[data-keys-switch]");
if (keysSwitch) keysSwitch.checked = !isOff();

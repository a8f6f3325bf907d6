// The keyboard. A control names its own key in aria-keyshortcuts ("e", "g i") and is clicked; a few keys belong to the desk.
// A member may give a shortcut another key: what they press is turned into what the desk calls it, and shown under theirs.
import { htmx } from "./morph.js";

const SEQUENCE_MS = 1200;
const DESK = { j: "desk:next", k: "desk:previous", ".": "desk:release", "]": "desk:next-case", "[": "desk:previous-case" };
const TABS = { r: "public", p: "private", d: "direct", n: "note" };
const root = document.documentElement;
const chosen = JSON.parse(root.dataset.keymap || "{}");
const meant = Object.fromEntries(Object.entries(chosen).map(([own, key]) => [key, own]));
let first = "";
let forgetting = null;

const isOff = () => { try { return root.dataset.keys === "off" || localStorage.getItem("keys") === "off"; } catch { return false; } };
// A field of a dialog that was just closed has the focus until the page is drawn again.
const isLeft = (node) => node.closest?.("dialog:not([open])");
export const isTyping = (node) => node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName);
const emit = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail, cancelable: true }));
// What stands in a menu that is closed can be pressed all the same.
const seen = (node) => node.checkVisibility() || node.closest("[data-menu-pop]") !== null;
// A message has keys of its own while something in it has the focus.
const isInFocus = (node) => node.closest("[data-keys-scope]")?.closest("li").contains(document.activeElement);
const within = (node) => !node.closest("[data-keys-scope]:not([data-keys-anywhere])") || isInFocus(node);
const ownKey = (node) => (node.dataset.ownKey || node.getAttribute("aria-keyshortcuts")).toLowerCase();
const translated = (pressed) => meant[pressed] || (pressed in chosen ? "" : pressed);
const begins = (key) => [...Object.values(chosen), "g i"].some((keys) => keys.startsWith(`${key} `));

export function press(own) {
  const found = [...document.querySelectorAll("[aria-keyshortcuts]")].filter((node) => ownKey(node) === own && seen(node) && within(node));
  const control = found.find(isInFocus) || found[0];
  if (!control) return false;
  // A key may come before htmx has looked at what it put into the page: the form would be sent as if there were no script.
  htmx.process(control.closest("form") || control);
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
  const own = translated(whole);
  const wasFirst = first === "";
  clearTimeout(forgetting);
  first = "";
  if (own === "x" && !emit("desk:choose", { isRange: event.shiftKey })) return true;
  if (own === "t" && !emit("desk:take")) return true;
  if (own === "y" && !emit("desk:read")) return true;
  if (own && press(own)) return true;
  if (wasFirst && begins(key)) { first = key; forgetting = setTimeout(() => { first = ""; }, SEQUENCE_MS); return true; }
  if (own === "?") return help(), true;
  if (own === "/") return emit("desk:palette"), true;
  if (DESK[own]) return emit(DESK[own]), true;
  if (TABS[own] && document.querySelector("form[data-composer]")) return emit("desk:tab", { mode: TABS[own] }), true;
  return false;
}

// Shows a member's own keys on controls that the server drew with the desk's.
function label() {
  for (const node of document.querySelectorAll("[aria-keyshortcuts]")) {
    const own = ownKey(node);
    if (!chosen[own] || node.dataset.ownKey) continue;
    node.dataset.ownKey = own;
    node.setAttribute("aria-keyshortcuts", chosen[own]);
    const caps = chosen[own].toUpperCase();
    node.title &&= node.title.replace(`(${own.toUpperCase()})`, `(${caps})`);
    const cap = node.querySelector(".kbd");
    if (cap) cap.textContent = caps;
  }
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") { event.preventDefault(); return emit("desk:palette"); }
  const digit = event.altKey && !event.ctrlKey && !event.metaKey && /^Digit([1-4])$/.exec(event.code);
  if (digit) { event.preventDefault(); return emit("desk:tab", { nth: digit[1] }); }
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || (isTyping(event.target) && !isLeft(event.target))) {
    if (event.key === "Escape" && event.target.matches?.("[data-composer-text]")) event.target.blur();
    return;
  }
  if (document.querySelector("dialog[open], :popover-open")) return;
  if (event.key === "Escape") return void emit("desk:back");
  if (event.isComposing || event.key.length > 1 || isOff()) return;
  if (handle(event)) event.preventDefault();
});

document.addEventListener("click", ({ target }) => {
  if (!target.closest?.("[data-keys-open]")) return;
  target.closest("dialog")?.close();
  help();
});
document.addEventListener("change", ({ target }) => { if (target.matches?.("[data-keys-switch]")) localStorage.setItem("keys", target.checked ? "on" : "off"); });
const keysSwitch = document.querySelector("[data-keys-switch]");
if (keysSwitch) keysSwitch.checked = !isOff();
if (Object.keys(chosen).length) { label(); document.addEventListener("htmx:afterSettle", label); }

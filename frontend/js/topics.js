// What a case is about, in two key presses: O opens the choice, a number takes the topic that bears it, Enter the first one of those
// that the typed letters fit. What is pressed before the choice has come waits for it.
import { matches } from "./matching.js";

const form = () => document.querySelector("[data-topics]");
const buttons = () => [...form().querySelectorAll("button[name=topic]")];
const words = (button) => button.querySelector("[data-words]").textContent;
let pending = "";

function take(key) {
  const button = buttons().find((each) => (key === "Enter" ? !each.closest("li").hidden : each.dataset.key === key));
  button?.click();
  return Boolean(button);
}

function narrow({ target }) {
  if (!target.matches?.("[data-topics-words]")) return;
  for (const button of buttons()) button.closest("li").hidden = !matches(words(button), target.value);
  form().querySelector("[data-topics-none]").hidden = buttons().some((each) => !each.closest("li").hidden);
}

document.addEventListener("input", narrow);
document.addEventListener("keydown", (event) => {
  const dialog = document.getElementById("topic");
  if (!dialog?.open && !form()?.contains(event.target)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || !/^([1-9]|Enter)$/.test(event.key)) return;
  if (!form()) { pending = event.key; event.preventDefault(); return; }
  const field = event.target.matches?.("[data-topics-words]") ? event.target : null;
  if (event.key === "Enter" ? !field : field?.value) return;
  if (take(event.key)) event.preventDefault();
});
document.addEventListener("htmx:afterSettle", ({ target }) => {
  if (target.id !== "topic" || !pending) return;
  const key = pending;
  pending = "";
  take(key);
});
document.addEventListener("close", ({ target }) => {
  if (target.id !== "topic") return;
  pending = "";
  target.replaceChildren();
}, true);

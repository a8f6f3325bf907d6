// Choosing rows: X marks the one in focus, Shift+X all from the last mark to it; the bar asks the server what can be done with them.
import { htmx } from "./morph.js";

const WAIT_MS = 120;
const list = () => document.querySelector("[data-inbox]");
const form = () => document.querySelector("[data-many]");
const boxes = () => [...(list()?.querySelectorAll(".row-pick") || [])];
const boxOf = (row) => row?.closest("li")?.querySelector(".row-pick");
let last = null;
let waiting = null;

function shown() {
  const chosen = boxes().filter((box) => box.checked);
  document.querySelector("[data-choose]")?.setAttribute("aria-pressed", String(chosen.length > 0 || list()?.dataset.choosing === ""));
  list()?.toggleAttribute("data-chosen", chosen.length > 0);
  clearTimeout(waiting);
  if (!chosen.length) return;
  const query = new URLSearchParams(chosen.map((box) => ["case", box.value]));
  waiting = setTimeout(() => ask(`${form().dataset.selectionUrl}?${query}`), WAIT_MS);
}

// The bar asks in its own name: in that of the page, a list asked for meanwhile would take its place in the queue.
// What it says already it need not ask for again, which would close a menu that somebody just opened.
function ask(url) {
  const bar = document.getElementById("many-bar");
  if (!bar || bar.dataset.said === url) return;
  htmx.ajax("GET", url, { source: bar, target: bar, swap: "innerHTML" }).then(() => { bar.dataset.said = url; }, () => {});
}

function mark(box, isRange) {
  const all = boxes();
  const [from, to] = [all.findIndex((each) => each.value === last), all.indexOf(box)];
  if (isRange && from >= 0) for (const each of all.slice(Math.min(from, to), Math.max(from, to) + 1)) each.checked = true;
  else box.checked = !box.checked;
  last = box.value;
  shown();
}

function none() {
  for (const box of boxes()) box.checked = false;
  if (list()) delete list().dataset.choosing;
  last = null;
  delete document.getElementById("many-bar")?.dataset.said;
  shown();
}

// The key belongs to the row in focus; elsewhere it presses the button above the list.
document.addEventListener("desk:choose", (event) => {
  const box = boxOf(document.activeElement?.closest?.("[data-inbox] a.row"));
  if (!box) return;
  event.preventDefault();
  mark(box, event.detail.isRange);
});

document.addEventListener("click", (event) => {
  const { target } = event;
  if (target.matches?.(".row-pick")) {
    if (event.shiftKey) { target.checked = !target.checked; mark(target, true); } else { last = target.value; shown(); }
  } else if (target.closest?.("[data-choose-all]")) {
    for (const box of boxes()) box.checked = true;
    shown();
  } else if (target.closest?.("[data-choose]")) {
    if (boxes().some((box) => box.checked) || list()?.dataset.choosing === "") none();
    else if (list()) { list().dataset.choosing = ""; shown(); }
  } else target.closest?.("[data-remove]")?.closest("[data-dismissable]")?.remove();
});

document.addEventListener("reset", ({ target }) => { if (target === form()) queueMicrotask(none); });
document.addEventListener("desk:chosen", none);
// A list that came anew may hold other boxes, or none: then the bar speaks of what is still chosen.
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (!list()) return;
  list().toggleAttribute("data-chosen", list().querySelector(".row-pick:checked") !== null);
  if (detail.target === list()) shown();
});
document.addEventListener("submit", ({ target }) => { if (target === form()) for (const menu of target.querySelectorAll("[popover]:popover-open")) menu.hidePopover(); });
// htmx forgets which button was pressed when its menu closes before the form is sent.
document.addEventListener("htmx:configRequest", ({ detail }) => {
  const by = detail.triggeringEvent?.submitter;
  if (by?.name) detail.formData.set(by.name, by.value);
});

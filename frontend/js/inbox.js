// The list: what changed is redrawn in place, what is new is held back until asked for, J and K walk, and nothing read ever moves.
import { htmx } from "./morph.js";

const held = new Set();
const list = () => document.querySelector("[data-inbox]");
const rows = () => [...(list()?.querySelectorAll("a.row") || [])];
const rowOf = (id) => list()?.querySelector(`a.row[data-case-id="${CSS.escape(String(id))}"]`);

function showHeld() {
  const bar = document.querySelector("[data-held]");
  if (!bar) return;
  bar.hidden = held.size === 0;
  const words = held.size === 1 ? bar.dataset.wordsOne : bar.dataset.wordsMany;
  bar.querySelector("[data-held-words]").textContent = words.replace("{count}", held.size);
  document.dispatchEvent(new CustomEvent("desk:held", { detail: { count: held.size } }));
}

async function redraw(row) {
  const answer = await fetch(row.dataset.rowUrl, { headers: { "HX-Request": "true" }, credentials: "same-origin" }).catch(() => null);
  if (!answer) return;
  if (answer.status === 204 || answer.status === 404) return row.classList.add("row-gone");
  if (!answer.ok) return;
  htmx.swap(row.closest("li"), await answer.text(), { swapStyle: "morph:outerHTML" }, { contextElement: row });
  rows().forEach(rove);
}

// Which of these belong to this view; without an address to ask, all of them count.
async function fitting(ids) {
  const url = list().dataset.heldUrl;
  if (!url) return ids;
  const answer = await fetch(`${url}${url.includes("?") ? "&" : "?"}ids=${ids.join(",")}`, { credentials: "same-origin" }).catch(() => null);
  return answer?.ok ? (await answer.json()).ids : [];
}

async function changed(ids) {
  const known = ids.map(rowOf).filter((row) => row?.dataset.rowUrl);
  known.forEach(redraw);
  const fresh = ids.filter((id) => !rowOf(id));
  if (!fresh.length) return;
  for (const id of await fitting(fresh)) held.add(id);
  showHeld();
}

function release() {
  const target = list();
  if (!target?.dataset.listUrl) return;
  const opened = document.activeElement?.dataset?.caseId;
  htmx.ajax("GET", target.dataset.listUrl, { target, swap: "morph:innerHTML", select: "[data-inbox] > *" }).then(() => {
    held.clear();
    showHeld();
    if (opened) rowOf(opened)?.focus();
  });
}

// Roving: one row is reached by Tab, the others by J and K; the place is kept.
let place = null;
function rove(row, index) {
  const isPlace = place ? row.dataset.caseId === place : row.getAttribute("aria-current") === "true" || index === 0;
  row.tabIndex = isPlace ? 0 : -1;
}

function walk(step) {
  const all = rows();
  if (!all.length) return;
  const at = all.findIndex((row) => row.dataset.caseId === place);
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
  place = next.dataset.caseId;
  all.forEach(rove);
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("live:case", ({ detail }) => { if (list()) changed((detail.ids || []).map(String)); });
document.addEventListener("live:catchup", () => {
  const url = list()?.dataset.catchupUrl;
  if (url) fetch(url, { credentials: "same-origin" }).then((answer) => answer.json()).then(({ ids }) => changed(ids.map(String))).catch(() => {});
  else rows().filter((row) => row.dataset.rowUrl && isSeen(row)).forEach(redraw);
});
document.addEventListener("focusin", ({ target }) => { if (target.matches?.("[data-inbox] a.row")) { place = target.dataset.caseId; rows().forEach(rove); } });
document.addEventListener("click", ({ target }) => { if (target.closest?.("[data-held]")) release(); });
document.addEventListener("desk:next", () => walk(1));
document.addEventListener("desk:previous", () => walk(-1));
document.addEventListener("desk:release", release);
// The case beside the one that is open, and the way back to its row; on a phone the list is behind the link.
const opened = () => rows().find((row) => row.getAttribute("aria-current") === "true");
function step(by) {
  const all = rows();
  const at = all.indexOf(opened());
  (at < 0 ? all[0] : all[at + by])?.click();
}
document.addEventListener("desk:next-case", () => step(1));
document.addEventListener("desk:previous-case", () => step(-1));
document.addEventListener("desk:back", () => {
  const row = opened() || rows().find((each) => each.tabIndex === 0);
  if (row?.checkVisibility()) row.focus();
  else document.querySelector("#case-head a[href]")?.click();
});

function isSeen(row) {
  const box = row.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}

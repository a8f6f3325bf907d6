// The list: what changed is redrawn in place, what is new is held back until asked for (in an empty list it disturbs nobody), J and K
// walk, and nothing read ever moves.
import { tick } from "./clock.js";
import { press } from "./keys.js";
import { htmx, morphed } from "./morph.js";

const held = new Set();
const list = () => document.querySelector("[data-inbox]");
const rows = () => [...(list()?.querySelectorAll("a.row") || [])];
const rowOf = (id) => document.getElementById(`row-${id}`)?.querySelector("a.row");

function showHeld() {
  const bar = document.querySelector("[data-held]");
  if (!bar) return;
  bar.hidden = held.size === 0;
  const words = held.size === 1 ? bar.dataset.wordsOne : bar.dataset.wordsMany;
  bar.querySelector("[data-held-words]").textContent = words.replace("{count}", held.size);
  document.dispatchEvent(new CustomEvent("desk:held", { detail: { count: held.size } }));
}

// Changes are gathered for a moment and asked for together, the sooner the fewer browsers ask, and each at a moment of its own: all of
// them at once held up for a second whoever waited for an answer. What is out of sight is only noted, and drawn when it comes into sight.
const GATHER_MS = 300;
const MOST = 100;
const noted = new Set();
const unseen = new Set();
let gathering = null;
let pace = 0;
let gatheredAt = -Infinity;

function note(ids) {
  ids.forEach((id) => noted.add(String(id)));
  if (list()) gathering ??= setTimeout(gather, pause());
}

const pause = () => Math.max(GATHER_MS, Math.random() * pace, gatheredAt + pace - performance.now());

async function gather() {
  gatheredAt = performance.now();
  const place = list()?.dataset.changesUrl;
  const stand = [], fresh = [];
  for (const id of noted) {
    if (stand.length + fresh.length >= MOST) break;
    const row = rowOf(id);
    if (!row) fresh.push(id);
    else if (isSeen(row)) stand.push(id);
    else unseen.add(id);
    noted.delete(id);
  }
  if (!place || !(stand.length || fresh.length)) { gathering = null; return; }
  const answer = await fetch(`${place}${place.includes("?") ? "&" : "?"}shown=${stand}&new=${fresh}`, { credentials: "same-origin" }).catch(() => null);
  gathering = noted.size ? setTimeout(gather, pause()) : null;
  if (answer?.ok) draw(await answer.json());
}

// A row that left stays where it stood, dimmed, and says where it went.
function leave(row, words = "") {
  if (!row) return;
  row.classList.add("row-gone");
  const place = row.querySelector(".row-meta .row-end");
  if (place && words) place.textContent = words;
}

function draw({ rows: drawn, gone, why = {}, new: fresh }) {
  const open = document.querySelector("[data-thread]")?.dataset.caseId;
  for (const [id, html] of Object.entries(drawn)) {
    const item = rowOf(id)?.closest("li");
    if (!item) continue;
    const row = morphed(item, html).querySelector("a.row");
    if (id === open) { row.setAttribute("aria-current", "true"); row.querySelector(".unread")?.remove(); }
    rove(row, -1);
    tick(item);
  }
  gone.forEach((id) => leave(rowOf(id), why[id]));
  fresh.forEach((id) => held.add(String(id)));
  if (fresh.length && rows().length) showHeld();
  else if (fresh.length) release();
}

// Asking a row that the browser skips for its box would lay it out: with 2,000 of them that took seconds.
const isSeen = (row) => row.checkVisibility({ contentVisibilityAuto: true });

function release() {
  const target = list();
  if (!target?.dataset.listUrl) return;
  const opened = document.activeElement?.dataset?.caseId;
  const asked = [...held];
  htmx.ajax("GET", target.dataset.listUrl, { source: target, target, swap: "morph:innerHTML", select: "[data-inbox] > *" }).then(() => {
    // What came while the answer was on its way stays held, unless it came with it.
    [...held].filter((id) => asked.includes(id) || rowOf(id)).forEach((id) => held.delete(id));
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

document.addEventListener("live:pace", ({ detail }) => { pace = detail.ms || 0; });
document.addEventListener("live:case", ({ detail }) => { if (list()) note(detail.ids || []); });
document.addEventListener("live:catchup", async () => {
  const url = list()?.dataset.catchupUrl;
  const known = rows().filter(isSeen).map((row) => row.dataset.caseId);
  const answer = url ? await fetch(url, { credentials: "same-origin" }).catch(() => null) : null;
  note([...known, ...(answer?.ok ? (await answer.json()).ids : [])]);
});
document.addEventListener("scroll", ({ target }) => {
  if (!unseen.size || target !== list()) return;
  note(unseen);
  unseen.clear();
}, true);
document.addEventListener("focusin", ({ target }) => { if (target.matches?.("[data-inbox] a.row")) { place = target.dataset.caseId; rows().forEach(rove); } });
document.addEventListener("click", ({ target }) => { if (target.closest?.("[data-held]")) release(); });
document.addEventListener("desk:next", () => walk(1));
document.addEventListener("desk:previous", () => walk(-1));
document.addEventListener("desk:release", release);
// The case beside the one that is open, and the way back to its row; on a phone the list is behind the link.
const opened = () => rowOf(document.querySelector("[data-thread]")?.dataset.caseId || "");
function step(by) {
  const all = rows();
  const at = all.indexOf(opened());
  (at < 0 ? all[0] : all[at + by])?.click();
}
document.addEventListener("desk:next-case", () => step(1));
document.addEventListener("desk:previous-case", () => step(-1));
// T on a row opens its case and takes it, once it stands there; elsewhere the key belongs to the case that is open.
let taking = null;
document.addEventListener("desk:take", (event) => {
  const row = document.activeElement?.closest?.("[data-inbox] a.row");
  if (!row) return;
  event.preventDefault();
  row.click();
  taking = row.dataset.caseId;
});
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (!taking || detail.target?.id !== "case") return;
  if (document.querySelector("[data-thread]")?.dataset.caseId === taking) press("t");
  taking = null;
});
document.addEventListener("desk:back", () => {
  const row = opened() || rows().find((each) => each.tabIndex === 0);
  if (row?.checkVisibility()) row.focus();
  else document.querySelector("#case-head a[href]")?.click();
});

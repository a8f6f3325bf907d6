// An open case: opened from the list without leaving it, drawn again when it changes, and never moved while somebody reads above.
import { isApart, toFound, toNewest } from "./found.js";
import { htmx } from "./morph.js";
import { watch } from "./older.js";

const NEAR_PX = 80;
const WAIT_MS = 150;
const LONGEST_WAIT_MS = 30000;
const thread = () => document.querySelector("[data-thread]");
const entries = () => [...document.querySelectorAll("[data-thread] > .timeline > .tl")].map((entry) => entry.id);
let known = new Set();
let unseen = 0;
let waiting = null;
let isWanted = false;
let isAsking = false;
let isLost = false;
let wait = WAIT_MS;
let wasAtEnd = true;
let staysAtEnd = true;
let wasShelved = false;
let askedAt = 0;
let isLeft = false;
const changedAt = new Map();

const isAtEnd = (node) => node.scrollHeight - node.scrollTop - node.clientHeight < NEAR_PX;

async function toEnd() {
  if (isApart()) await toNewest();
  const node = thread();
  if (node) node.scrollTop = node.scrollHeight;
  unseen = 0;
  showUnseen();
}

function showUnseen() {
  const pill = document.querySelector("[data-below]");
  if (!pill) return;
  pill.hidden = unseen === 0 && !isApart();
  pill.textContent = isApart() ? pill.dataset.wordsNewest : (unseen === 1 ? pill.dataset.wordsOne : pill.dataset.wordsMany).replace("{count}", unseen);
}

// On a phone the case is all that is seen, so its title is the page's first heading.
const narrow = matchMedia("(max-width: 767px)");
function level() {
  const title = document.getElementById("case-h");
  if (narrow.matches) { title?.setAttribute("role", "heading"); title?.setAttribute("aria-level", "1"); }
  else { title?.removeAttribute("role"); title?.removeAttribute("aria-level"); }
}
narrow.addEventListener("change", level);
document.addEventListener("htmx:afterSettle", level);

function begin() {
  level();
  known = new Set(entries());
  staysAtEnd = !toFound();
  if (!staysAtEnd) showUnseen();
  else toEnd();
}

// What the case was opened for is read from the address, so that a row's mark follows it.
function mark(id) {
  for (const row of document.querySelectorAll("[data-inbox] a.row")) {
    if (row.dataset.caseId !== id) row.removeAttribute("aria-current");
    else { row.setAttribute("aria-current", "true"); row.querySelector(".unread")?.remove(); }
  }
}

function opened() {
  const node = thread();
  if (!node) return;
  document.getElementById("main").dataset.view = "case";
  document.getElementById("context")?.removeAttribute("data-open");
  mark(node.dataset.caseId);
  [isAsking, isLost, wait] = [false, false, WAIT_MS];
  begin();
  // Something may have happened to it between the making of this pane and its arrival here.
  if ((changedAt.get(node.dataset.caseId) || 0) >= askedAt) refresh();
  // Who has gone back to the list while it was drawn stays there.
  if (!isLeft && !node.contains(document.activeElement)) document.getElementById("case-h")?.focus({ preventScroll: true });
}

// What changes while an answer is awaited is asked for afterwards, and what could not be had is asked for again: a notice comes once.
function refresh() {
  isWanted = true;
  if (!waiting && !isAsking) waiting = setTimeout(ask, wait);
}

async function ask() {
  waiting = null;
  const node = thread();
  if (!node) return;
  [isWanted, isAsking] = [false, true];
  await htmx.ajax("GET", node.dataset.threadUrl, { source: node, target: node, swap: "none" }).catch(() => {});
  if (node !== thread()) return;
  isAsking = false;
  wait = isLost ? Math.min(LONGEST_WAIT_MS, wait * 2) : WAIT_MS;
  if (isWanted || isLost) refresh();
}

// The case itself, and the customer's other ones, of which the head says who works on them.
const concerns = (id) => id === thread().dataset.caseId || (document.getElementById("case-elsewhere")?.dataset.openIds || "").split(" ").includes(id);

function settle() {
  const fresh = entries().filter((id) => !known.has(id) && id !== "entry-owed" && !id.endsWith("-branch"));
  known = new Set(entries());
  if (wasShelved || isApart()) { wasShelved = false; return showUnseen(); }
  if (!fresh.length) return;
  if (wasAtEnd) return toEnd();
  unseen += fresh.length;
  showUnseen();
}

// Older messages are put above without moving what is read; those are redrawn by themselves after a change made in them.
let belowPx = 0;
function redrawOlder(from) {
  const page = from?.closest?.("[data-older]");
  if (page) htmx.ajax("GET", page.dataset.older, { source: page, target: page, swap: "morph:outerHTML", select: "[data-older]" }).catch(() => {});
}

document.addEventListener("htmx:configRequest", ({ detail }) => {
  const node = thread();
  if (node?.dataset.from) detail.headers["X-Thread"] = [node.dataset.caseId, node.dataset.from, node.dataset.before || ""].join("-");
});
document.addEventListener("htmx:beforeRequest", ({ detail }) => { if (detail.target?.id === "case") [askedAt, isLeft] = [Date.now(), false]; });
document.addEventListener("desk:back", () => { isLeft = true; });
document.addEventListener("htmx:beforeSwap", ({ target }) => { const node = thread(); if (node && target.matches?.("[data-earlier]")) belowPx = node.scrollHeight - node.scrollTop; });
document.addEventListener("htmx:afterSwap", () => {
  const node = thread();
  if (!node || !belowPx) return;
  node.scrollTop = node.scrollHeight - belowPx;
  belowPx = 0;
  watch(node);
});
// A head that grows by a line does not push down what is read.
let headTop = 0;
document.addEventListener("htmx:oobBeforeSwap", ({ target }) => { if (target.id === "case-head") headTop = thread()?.getBoundingClientRect().top || 0; });
document.addEventListener("htmx:oobAfterSwap", () => {
  const node = thread();
  if (node && headTop && !isAtEnd(node)) node.scrollTop += node.getBoundingClientRect().top - headTop;
  headTop = 0;
});
document.addEventListener("thread:shelved", () => { wasShelved = true; watch(thread()); });
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.xhr?.getResponseHeader("X-Own") !== "1") return;
  redrawOlder(detail.elt);
  if (isApart() && detail.elt.matches("form[data-composer]")) toEnd();
});
document.addEventListener("live:case", ({ detail }) => {
  for (const id of detail.ids || []) changedAt.set(String(id), Date.now());
  const node = thread();
  if (node && !detail.isOwn && (detail.ids || []).some((id) => concerns(String(id)))) refresh();
});
document.addEventListener("live:catchup", refresh);
// A refusal is an answer; no answer, and a server in trouble, are not.
document.addEventListener("htmx:afterRequest", ({ detail }) => { if (detail.elt === thread()) isLost = !detail.xhr?.status || detail.xhr.status >= 500; });
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const node = thread();
  if (!node) return;
  // Asked about a part that was left meanwhile: what is shown now is asked for instead.
  const { elt, path } = detail.requestConfig;
  if (elt === node && path !== node.dataset.threadUrl && path !== node.dataset.newestUrl) [detail.shouldSwap, isWanted] = [false, true];
  wasAtEnd = isAtEnd(node) || detail.xhr?.getResponseHeader("X-Own") === "1";
});
document.addEventListener("htmx:oobAfterSwap", ({ detail }) => { if (detail.target?.id === "thread" || detail.fragment?.querySelector?.("#thread")) queueMicrotask(settle); });
document.addEventListener("htmx:afterSettle", ({ detail }) => { if (detail.target?.id === "case") opened(); else settle(); });
document.addEventListener("htmx:historyRestore", begin);
document.addEventListener("click", ({ target }) => { if (target.closest?.("[data-below]")) toEnd(); });
document.addEventListener("scroll", ({ target }) => {
  if (target !== thread()) return;
  staysAtEnd = isAtEnd(target);
  if (unseen && staysAtEnd) { unseen = 0; showUnseen(); }
}, true);
// A picture has its height only when it is there: who reads the end goes on reading it.
document.addEventListener("load", ({ target }) => { if (staysAtEnd && !isApart() && target.matches?.("[data-thread] img")) toEnd(); }, true);
document.addEventListener("click", ({ target }) => {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) if (!menu.contains(target)) menu.open = false;
});
begin();

// A case that was opened at one of its messages, and the way from there to the newest: what is read goes among the older pages, and the
// page behind it takes its place, so that what is drawn last always stands alone.
import { htmx } from "./morph.js";

const thread = () => document.querySelector("[data-thread]");

// Newer messages than those shown are left out.
export const isApart = () => thread()?.dataset.before !== undefined;

// The message has the focus, so that its keys work at once, and is marked until the focus leaves it.
export function toFound() {
  const entry = document.getElementById(thread()?.dataset.found || "");
  if (!entry) return false;
  entry.tabIndex = -1;
  entry.toggleAttribute("data-marked", true);
  entry.scrollIntoView({ block: "center" });
  entry.focus({ preventScroll: true });
  // Put among the older pages it loses the focus for a moment, and is given it again.
  entry.addEventListener("blur", () => queueMicrotask(() => { if (document.activeElement !== entry) ["tabindex", "data-marked"].forEach((name) => entry.removeAttribute(name)); }));
  return true;
}

// What stands between is left out: the newest page takes the place of all that was shown.
export async function toNewest() {
  const node = thread();
  document.getElementById("older").removeAttribute("data-keep");
  await htmx.ajax("GET", node.dataset.newestUrl, { source: node, target: node, swap: "none" }).catch(() => {});
  document.getElementById("older")?.setAttribute("data-keep", "");
}

function shelve(node) {
  const read = document.activeElement;
  const page = Object.assign(document.createElement("div"), { id: `older-${node.dataset.before}`, className: "timeline-older" });
  page.dataset.older = node.dataset.pageUrl;
  page.append(node.querySelector(":scope > .timeline"));
  document.getElementById("older").append(page);
  if (page.contains(read)) read.focus({ preventScroll: true });
}

let isGoingOn = false;
// Swapped at once: no other answer comes between.
// What was asked for before the newest came is not wanted any more.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const { elt } = detail.requestConfig;
  if (!elt.matches("[data-later]")) { isGoingOn = false; return; }
  isGoingOn = elt.isConnected && detail.xhr.status === 200;
  detail.shouldSwap = detail.shouldSwap && elt.isConnected;
});
document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  if (!isGoingOn || detail.target.id !== "thread") return;
  isGoingOn = false;
  shelve(detail.target);
  document.dispatchEvent(new CustomEvent("thread:shelved"));
});

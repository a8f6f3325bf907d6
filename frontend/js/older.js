// Pages of older messages that are far out of sight leave the document and keep their height there: with ten thousand messages in it the
// browser was busy for half a second whenever another page came. What has the focus or is being copied stays.
const NEAR = "100% 0px";
// A map that holds fast: what only a weak one knows is looked through at once when memory is tidied, which took 100 to 250 ms.
const away = new Map();
const wanted = new Set();
let watched = null;
let watcher = null;

function isInUse(page) {
  const copied = getSelection();
  return page.contains(document.activeElement) || (copied !== null && !copied.isCollapsed && copied.containsNode(page, true));
}

function leave(page, height) {
  if (!height || away.has(page) || isInUse(page)) return;
  const said = document.createDocumentFragment();
  said.append(...page.childNodes);
  page.style.height = `${height}px`;
  away.set(page, said);
}

// One a frame, so that a long way is not one long task.
function comeBack() {
  const [page] = wanted;
  wanted.delete(page);
  const said = away.get(page);
  away.delete(page);
  if (said) { page.append(said); page.style.height = ""; }
  if (wanted.size) requestAnimationFrame(comeBack);
}

function moved(changes) {
  const isBusy = wanted.size > 0;
  for (const { target, isIntersecting, boundingClientRect } of changes) {
    if (isIntersecting && away.has(target)) wanted.add(target);
    if (isIntersecting) continue;
    wanted.delete(target);
    leave(target, boundingClientRect.height);
  }
  if (wanted.size && !isBusy) comeBack();
}

// To be called when pages were added; those that are known are not watched twice.
export function watch(thread) {
  if (thread !== watched) {
    watcher?.disconnect();
    watched = thread;
    away.clear();
    wanted.clear();
    watcher = new IntersectionObserver(moved, { root: thread, rootMargin: NEAR });
  }
  for (const page of thread.getElementsByClassName("timeline-older")) watcher.observe(page);
}

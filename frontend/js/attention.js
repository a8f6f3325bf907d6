// Time on cases: what somebody does is told every 20 seconds at most, with how long ago the last key, pointer or scroll was. Opening a
// case and coming back to it are signs too, and so is leaving it. Only a window that is seen tells anything, and only which case.
const EVERY_MS = 20000;
const NO_TIME = 86400;
let url = "";
let actedAt = 0;
let toldAt = 0;
const token = () => { try { return JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"]; } catch { return ""; } };
const seen = () => (document.hidden ? "" : document.querySelector("[data-attention-url]")?.dataset.attentionUrl || "");
const idle = () => (actedAt > toldAt ? Math.round((Date.now() - actedAt) / 1000) : NO_TIME);

function tell(said) {
  const body = new URLSearchParams(said);
  fetch(url, { method: "POST", body, headers: { "X-CSRFToken": token() }, credentials: "same-origin", keepalive: true }).catch(() => {});
  toldAt = Date.now();
}

function beat() {
  if (url && actedAt > toldAt) tell({ idle: idle() });
}

// A case is opened, left for another one or for none, or its window is hidden and shown again.
function turn(next = seen()) {
  if (next === url) return;
  if (url) tell({ idle: idle(), leaves: 1 });
  url = next;
  actedAt = Date.now();
  if (url) tell({ idle: 0 });
}

function act() {
  if (document.hidden) return;
  turn();
  actedAt = Date.now();
  if (actedAt - toldAt > EVERY_MS) beat();
}

// Not "scroll": a conversation that goes on by itself scrolls too, and nobody works.
for (const kind of ["keydown", "pointerdown", "pointermove", "wheel", "touchmove"]) addEventListener(kind, act, { passive: true, capture: true });
document.addEventListener("htmx:afterSettle", () => turn());
document.addEventListener("visibilitychange", () => turn());
addEventListener("pagehide", () => turn(""));
addEventListener("pageshow", () => turn());
setInterval(beat, EVERY_MS);
turn();

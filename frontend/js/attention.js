// Handling time: while a case is in view and somebody is at it, a beat each 20 seconds; a pause without a key or click sends none.
const EVERY_MS = 20000;
let isActive = true;
const token = () => { try { return JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"]; } catch { return ""; } };

for (const kind of ["keydown", "pointerdown", "wheel", "scroll", "touchmove"]) addEventListener(kind, () => { isActive = true; }, { passive: true, capture: true });

function beat() {
  const url = document.querySelector("[data-attention-url]")?.dataset.attentionUrl;
  if (!url || document.hidden || !isActive) return;
  isActive = false;
  fetch(url, { method: "POST", headers: { "X-CSRFToken": token() }, credentials: "same-origin", keepalive: true }).catch(() => {});
}

setInterval(beat, EVERY_MS);

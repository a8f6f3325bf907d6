// Deadlines tick in place: words, shape and pie of every element with data-due, by the server's time, each 15 seconds.
const EVERY_MS = 15000;
const SOON_MINUTES = 60;
const root = document.documentElement;
const ahead = root.dataset.now ? Date.parse(root.dataset.now) - Date.now() : 0;

const said = JSON.parse(root.dataset.wordsTimes || "[]");
const filled = (pattern, numbers) => (pattern || "").replace(/\{(\w+)\}/g, (_, name) => numbers[name]);

// In the same words as the server: a length of time in its two largest units.
function span(whole) {
  const [moment, short, long, longest] = said;
  const [minutes, hours] = [String(whole % 60).padStart(2, "0"), Math.floor(whole / 60)];
  if (whole < 1) return moment;
  if (!hours) return filled(short, { minutes: whole });
  return hours < 24 ? filled(long, { hours, minutes }) : filled(longest, { days: Math.floor(hours / 24), hours: hours % 24 });
}

function redraw(clock) {
  const now = Date.now() + ahead;
  const left = Date.parse(clock.dataset.due) - now;
  const minutes = Math.floor(Math.abs(left) / 60000);
  const state = left < 0 ? "over" : minutes < SOON_MINUTES ? "soon" : "plain";
  clock.querySelector("[data-clk-words]").textContent = (left < 0 ? root.dataset.wordsOver : root.dataset.wordsLeft).replace("{time}", span(minutes));
  const pie = clock.querySelector("[data-pie]");
  const whole = Number(clock.dataset.whole);
  if (pie && whole > 0) pie.setAttribute("stroke-dasharray", `${Math.max(0, Math.min(100, Math.round(left / 10 / whole)))} 100`);
  if (clock.classList.contains(`clk-${state}`)) return;
  clock.classList.remove("clk-plain", "clk-soon", "clk-over");
  clock.classList.add(`clk-${state}`);
}

export function tick(within = document) {
  if (!document.hidden) within.querySelectorAll("[data-due]").forEach(redraw);
}

setInterval(tick, EVERY_MS);
document.addEventListener("visibilitychange", () => tick());
document.addEventListener("htmx:afterSettle", ({ target }) => tick(target.querySelectorAll ? target : document));

// The dark bar that says since when there is no connection, or only no live stream; reading and writing go on. What was kept
// meanwhile waits there until its writer looks at it.
import { kept } from "./kept.js";

const bar = document.querySelector("[data-offline]");
const icon = document.querySelector("link[rel=icon]")?.href;
const look = bar?.querySelector("[data-kept-look]");
let trouble = "";

function show() {
  const waiting = kept();
  const state = trouble || (waiting.length ? "kept" : "");
  const words = waiting.length === 1 ? bar.dataset.wordsOne : bar.dataset.wordsMany;
  bar.querySelector("[data-kept-words]").textContent = waiting.length ? words.replace("{count}", waiting.length) : bar.dataset.wordsNone;
  if (waiting.length) look.href = waiting[0].url;
  if (bar.dataset.offline === state) return;
  bar.dataset.offline = state;
  bar.hidden = !state;
  const parts = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  bar.querySelector("time").textContent = new Intl.DateTimeFormat(document.documentElement.lang, parts).format(new Date());
}

function turn(to) {
  trouble = to;
  if (bar) show();
}

// The stream may fail while the server answers: then sending works, and only what is new stays unseen.
async function probe() {
  const answer = await fetch(icon, { method: "HEAD", cache: "no-store" }).catch(() => null);
  turn(answer ? "stale" : "offline");
}

addEventListener("offline", () => turn("offline"));
addEventListener("online", () => { turn(""); document.dispatchEvent(new CustomEvent("live:retry")); });
document.addEventListener("live:lost", probe);
document.addEventListener("live:open", () => turn(""));
document.addEventListener("desk:kept", () => turn(trouble));
addEventListener("storage", () => turn(trouble));
bar?.querySelector("button")?.addEventListener("click", () => document.dispatchEvent(new CustomEvent("live:retry")));
// On the case where it was written the way leads straight to the text.
look?.addEventListener("click", (event) => {
  const [first] = kept();
  if (!first || new URL(first.url, location).pathname !== location.pathname) return;
  event.preventDefault();
  document.dispatchEvent(new CustomEvent("desk:tab", { detail: { mode: first.mode } }));
});
turn(navigator.onLine === false ? "offline" : "");

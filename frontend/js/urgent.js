// What is urgent is said on the desktop and by a sound, once, and only while no window of the desk is looked at (Your settings).
const root = document.documentElement;
const url = root.dataset.urgentUrl;
const EVERY_MS = 60000;
const WAIT_MS = 1500;
const MOST_AT_ONCE = 3;
const TOLD = "answerable-told";
const LOOKED_AT = "answerable-looked-at";
let waiting = null;

const recall = () => { try { return new Set(JSON.parse(localStorage.getItem(TOLD) || "[]")); } catch { return new Set(); } };
const keep = (marks) => { try { localStorage.setItem(TOLD, JSON.stringify(marks)); } catch { /* told again then */ } };
const look = (is) => { try { localStorage.setItem(LOOKED_AT, is ? "yes" : ""); } catch { /* then it may tell too often */ } };
const isLookedAt = () => { try { return localStorage.getItem(LOOKED_AT) === "yes"; } catch { return document.hasFocus(); } };

// Two short tones, made here: nothing to load.
export function sound() {
  const context = new AudioContext();
  for (const [at, pitch] of [[0, 660], [0.16, 880]]) {
    const tone = new OscillatorNode(context, { frequency: pitch });
    const loudness = new GainNode(context, { gain: 0 });
    const start = context.currentTime + at;
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(0.12, start + 0.02);
    loudness.gain.linearRampToValueAtTime(0, start + 0.14);
    tone.connect(loudness).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.15);
  }
  setTimeout(() => context.close(), 1000);
}

function tell({ title, body, lang, mark, url: address }) {
  if (globalThis.Notification?.permission !== "granted") return;
  const notice = new Notification(title, { body, lang, tag: mark, dir: "auto" });
  notice.onclick = () => { window.focus(); location.href = address; notice.close(); };
}

async function ask() {
  waiting = null;
  const answer = await fetch(url, { credentials: "same-origin" }).catch(() => null);
  if (!answer?.ok) return;
  const { cases } = await answer.json();
  const told = recall();
  const fresh = cases.filter(({ mark }) => !told.has(mark));
  keep(cases.map(({ mark }) => mark));
  if (!fresh.length || isLookedAt()) return;
  if ("notify" in root.dataset) fresh.slice(0, MOST_AT_ONCE).forEach(tell);
  if ("sound" in root.dataset) sound();
}

function soon() { waiting ??= setTimeout(ask, WAIT_MS); }

// One window of a browser does it for all; where there are no locks, each does, and the tag keeps a notice single.
function begin() {
  document.addEventListener("live:case", soon);
  document.addEventListener("live:catchup", soon);
  setInterval(soon, EVERY_MS);
  soon();
  return new Promise(() => {});
}

if (url && ("notify" in root.dataset || "sound" in root.dataset)) {
  look(document.hasFocus());
  addEventListener("focus", () => look(true));
  addEventListener("blur", () => look(false));
  addEventListener("pagehide", () => look(false));
  if (navigator.locks) navigator.locks.request("answerable-urgent", begin).catch(() => {});
  else begin();
}

// In the settings: what this browser allows, asked only by a click.
const box = document.querySelector("[data-permission]");

function showPermission() {
  const state = globalThis.Notification?.permission || "missing";
  box.querySelector("[data-permission-words]").textContent = box.getAttribute(`data-words-${state}`);
  box.querySelector("[data-permission-ask]").hidden = state !== "default";
}

if (box) {
  showPermission();
  box.querySelector("[data-permission-ask]").addEventListener("click", () => Notification.requestPermission().then(showPermission));
}
document.querySelector("[data-sound-try]")?.addEventListener("click", sound);

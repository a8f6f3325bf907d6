// Who else is in a case and where they write, as a sentence in the case and under its row; and who is in another case of the same
// customer. Each window says so itself at once when it changes, and again now and then; the stream tells what is new, and who is gone.
import { share } from "./live.js";

const BEAT_MS = 15000;
const TYPING_MS = 6000;
const SOON_MS = 200;

// At every letter these are asked for: looking through a page of 2,000 rows for them took 15 ms.
const told = document.querySelector("[data-presence-words]")?.dataset;
const thread = () => document.getElementById("thread");
const token = () => { try { return JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"]; } catch { return ""; } };
const here = new Map();
let typedAt = 0;
let said = "";
let soon = null;

const mode = () => document.getElementById("case-foot")?.querySelector("form[data-composer]")?.dataset.mode || "";
const doing = () => (Date.now() - typedAt < TYPING_MS ? mode() : "");

function post(url, what) {
  const body = new URLSearchParams({ doing: what });
  fetch(url, { method: "POST", body, headers: { "X-CSRFToken": token() }, credentials: "same-origin", keepalive: true }).catch(() => {});
}

function say(what = doing()) {
  const url = thread()?.dataset.presenceUrl;
  if (said && said.url !== url) post(said.url, "gone");
  said = url && what !== "gone" ? { url, what } : "";
  if (url) post(url, what);
}

// Only what changed is said at once; the beat repeats it, so that the desk knows that nobody closed a lid.
function check() {
  const url = thread()?.dataset.presenceUrl;
  if (document.hidden || (url === said.url && doing() === said.what)) return;
  clearTimeout(soon);
  soon = setTimeout(say, SOON_MS);
}

function sentence(people) {
  return [...people.values()].map(({ name, what }) => (told[`words${what ? what[0].toUpperCase() + what.slice(1) : "Here"}`] || told.wordsHere).replace("{name}", name)).join(" · ");
}

function put(parent, css, text) {
  let line = parent.querySelector(`:scope > .${css}`);
  if (!text) return line?.remove();
  if (!line) {
    line = Object.assign(document.createElement("p"), { className: css, dir: "auto" });
    line.dataset.keep = "";
    parent.append(line);
  }
  if (line.textContent !== text) line.textContent = text;
}

// Colleagues in other cases of this customer, each with a link to where they are; who has taken one is named by the server.
function drawElsewhere() {
  const line = document.getElementById("elsewhere-now");
  if (!line) return;
  const person = Number(line.parentElement.dataset.personId);
  const own = thread()?.dataset.caseId;
  const found = [];
  for (const [id, people] of here) for (const [member, one] of id === own ? [] : people) {
    const isSaid = document.querySelector(`[data-elsewhere="${id}-${member}"]`);
    if (one.person === person && !isSaid) found.push({ id, ...one });
  }
  const said = found.map(({ id, name, reference }) => `${id} ${name} ${reference}`).join("\n");
  if (line.dataset.said === said) return;
  line.dataset.said = said;
  line.replaceChildren(...found.flatMap(({ id, name, reference }, place) => {
    const [before, after] = told.wordsElsewhere.replace("{name}", name).split("{case}");
    const link = Object.assign(document.createElement("a"), { href: `/cases/${id}`, className: "lnk tnum", textContent: reference });
    return [place ? " · " : "", before, link, after];
  }));
}

function draw() {
  if (!told) return;
  for (const [id, people] of here) {
    const row = document.getElementById(`row-${id}`);
    if (row) put(row, "row-presence", sentence(people));
    if (!people.size) here.delete(id);
  }
  drawElsewhere();
  const line = document.getElementById("case-presence");
  const text = sentence(here.get(thread()?.dataset.caseId) || new Map());
  if (line && line.textContent !== text) line.textContent = text;
}

document.addEventListener("live:presence", ({ detail }) => {
  for (const id of (detail.ids || []).map(String)) {
    const people = here.get(id) || here.set(id, new Map()).get(id);
    if (detail.doing === "gone") people.delete(detail.by);
    else people.set(detail.by, { name: detail.name, what: detail.doing, person: detail.person, reference: detail.reference });
    draw();
    if (!people.size) here.delete(id);
  }
});
// A stream that opens says who is there; without one, nobody knows. A window that opens beside others is told by the one that reads.
function forget() {
  for (const people of here.values()) people.clear();
  draw();
}
document.addEventListener("live:open", forget);
document.addEventListener("live:lost", forget);
document.addEventListener("live:hello", () => {
  for (const [id, people] of here) for (const [by, { name, what, person, reference }] of people) share("presence", { ids: [id], by, name, doing: what, person, reference });
});
document.addEventListener("input", ({ target }) => { if (target.matches?.("[data-composer-text]")) { typedAt = target.value.trim() ? Date.now() : 0; check(); } });
document.addEventListener("htmx:afterSettle", () => { check(); draw(); });
document.addEventListener("visibilitychange", () => (document.hidden ? say("gone") : check()));
addEventListener("pagehide", () => { if (said) post(said.url, "gone"); said = ""; });
addEventListener("pageshow", check);
setInterval(() => { if (!document.hidden && thread()) say(); }, BEAT_MS);
setInterval(() => { check(); draw(); }, 1000);
check();

// One stream for all windows of a browser. The window that holds the lock reads it and passes each notice to the others;
// a hidden window lets go, and catches up on return. Notices become DOM events: live:case, live:catchup, live:lost …
// Browsers give locks only to https and localhost; elsewhere each window that is seen reads a stream of its own.
const url = document.documentElement.dataset.liveUrl;
const KINDS = ["case", "presence", "count", "health", "reload", "catchup", "pace"];
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30000;
const LOST_AFTER = 2;
const AWAKE_EVERY_MS = 5000;
const ASLEEP_MS = 30000;

// Who wants to be told of what is urgent (urgent.js) hears it in a hidden window too.
const isAwake = "notify" in document.documentElement.dataset || "sound" in document.documentElement.dataset;
const isResting = () => document.hidden && !isAwake;

const channel = url ? new BroadcastChannel("answerable-live") : null;
let lastId = document.documentElement.dataset.liveSince || "";
let letGo = null;
let asking = null;

const announce = (kind, detail = {}) => document.dispatchEvent(new CustomEvent(`live:${kind}`, { detail }));

function pass(kind, detail, id) {
  if (id) lastId = id;
  announce(kind, detail);
}

function take(kind, message) {
  let detail;
  try { detail = JSON.parse(message.data || "{}"); } catch { return; }
  detail.ids ??= (detail.changed || []).map((pair) => pair.at(-1));
  const named = kind === "message" ? detail.kind || "case" : kind;
  pass(named, detail, message.lastEventId);
  channel.postMessage({ kind: named, detail, id: message.lastEventId });
}

// Reads until let go; resolves then. A failure waits twice as long each time, with some chance, so that windows do not return at once.
function read() {
  return new Promise((done) => {
    let source, timer, failures = 0, isDone = false;
    const open = () => {
      source = new EventSource(`${url}?since=${encodeURIComponent(lastId)}`);
      source.onopen = () => {
        failures = 0;
        announce("open");
        share("open", {});
      };
      for (const kind of ["message", ...KINDS]) source.addEventListener(kind, (message) => take(kind, message));
      source.onerror = () => again();
    };
    const again = () => {
      source.close();
      if (isDone) return;
      failures += 1;
      if (failures === LOST_AFTER) { announce("lost"); share("lost", {}); }
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
      clearTimeout(timer);
      timer = setTimeout(open, wait * (0.5 + Math.random() / 2));
    };
    letGo = () => { isDone = true; clearTimeout(timer); source.close(); letGo = null; done(); };
    document.addEventListener("live:retry", () => { if (!isDone && source.readyState === EventSource.CLOSED) { clearTimeout(timer); open(); } });
    open();
  });
}

// A window whose page is older than what this one was told has missed something.
function isBehind(mark) {
  const [theirs, number] = (mark || "").split("-");
  const [ours, last] = lastId.split("-");
  return theirs !== ours || Number(number) < Number(last);
}

// Tell the other windows of this browser something, as if the stream had told it.
export function share(kind, detail) {
  channel.postMessage({ kind, detail });
}

// A new window: the one that reads tells it what it missed, and who is where (presence.js).
function greet(mark) {
  if (!letGo) return;
  if (isBehind(mark)) share("catchup", {});
  announce("hello");
}

// A machine that slept comes back with a stream that looks open and may be dead: ask anew, from what was told last.
let wokenAt = Date.now();
function awake() {
  const slept = Date.now() - wokenAt > ASLEEP_MS;
  wokenAt = Date.now();
  if (!slept || !letGo) return;
  rest();
  if (!document.hidden) setTimeout(ask);
}

function ask() {
  if (asking || letGo) return;
  if (!navigator.locks) return void read();
  asking = new AbortController();
  navigator.locks.request("answerable-live", { signal: asking.signal }, () => { asking = null; return isResting() ? undefined : read(); }).catch(() => {});
}

function rest() {
  asking?.abort();
  asking = null;
  letGo?.();
}

if (url) {
  channel.onmessage = ({ data }) => {
    if (!navigator.locks) return;
    if (data.kind === "hello") greet(data.id);
    else pass(data.kind, data.detail, data.id);
  };
  channel.postMessage({ kind: "hello", id: lastId });
  setInterval(awake, AWAKE_EVERY_MS);
  document.addEventListener("visibilitychange", () => {
    if (isResting()) return rest();
    if (document.hidden) return;
    announce("catchup");
    ask();
  });
  addEventListener("pagehide", rest);
  addEventListener("pageshow", (event) => { if (event.persisted && !document.hidden) { announce("catchup"); ask(); } });
  if (!isResting()) ask();
}

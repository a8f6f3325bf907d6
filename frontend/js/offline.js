// The dark bar that says since when there is no connection, or only no live stream; reading and drafting go on.
const bar = document.querySelector("[data-offline]");
const icon = document.querySelector("link[rel=icon]")?.href;

function show(state) {
  if (!bar || bar.dataset.offline === state) return;
  bar.dataset.offline = state;
  bar.hidden = !state;
  const words = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  bar.querySelector("time").textContent = new Intl.DateTimeFormat(document.documentElement.lang, words).format(new Date());
}

// The stream may fail while the server answers: then sending works, and only what is new stays unseen.
async function probe() {
  const answer = await fetch(icon, { method: "HEAD", cache: "no-store" }).catch(() => null);
  show(answer ? "stale" : "offline");
}

addEventListener("offline", () => show("offline"));
addEventListener("online", () => { show(""); document.dispatchEvent(new CustomEvent("live:retry")); });
document.addEventListener("live:lost", probe);
document.addEventListener("live:open", () => show(""));
bar?.querySelector("button")?.addEventListener("click", () => document.dispatchEvent(new CustomEvent("live:retry")));
if (navigator.onLine === false) show("offline");

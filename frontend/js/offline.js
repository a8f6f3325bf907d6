// The dark bar that says since when there is no connection; reading and drafting go on.
const bar = document.querySelector("[data-offline]");

function show(isOffline) {
  if (!bar || bar.hidden === !isOffline) return;
  bar.hidden = !isOffline;
  if (!isOffline) return;
  const since = bar.querySelector("time");
  since.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).format(new Date());
}

addEventListener("offline", () => show(true));
addEventListener("online", () => show(false));
document.addEventListener("live:lost", () => show(true));
document.addEventListener("live:open", () => show(false));
bar?.querySelector("button")?.addEventListener("click", () => document.dispatchEvent(new CustomEvent("live:retry")));
if (navigator.onLine === false) show(true);

// Being told while the desk is closed (Your settings): a click switches this browser on, its own line there switches it off.
const box = document.querySelector("[data-push]");
const button = box?.querySelector("[data-push-on]");
const isAble = "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;
const isHandheldApple = /iPhone|iPad/.test(navigator.userAgent);
const ON_OFFER = ["off", "lost", "failed"];
const bytes = (key) => Uint8Array.from(atob(key.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const token = () => JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"];

async function held() {
  const worker = await navigator.serviceWorker.getRegistration("/");
  return worker?.pushManager.getSubscription();
}

async function state() {
  if (!isAble) return isHandheldApple ? "home" : "missing";
  if (Notification.permission === "denied") return "denied";
  if (!("pushHere" in box.dataset)) return "off";
  return (await held()) ? "on" : "lost";
}

function say(what, words = box.getAttribute(`data-words-${what}`)) {
  box.querySelector("[data-push-words]").textContent = words;
  button.hidden = !ON_OFFER.includes(what);
  button.disabled = false;
}

// What another member, or an older key, left in this browser is given up first.
async function subscribe() {
  await navigator.serviceWorker.register(box.dataset.pushWorker);
  const { pushManager } = await navigator.serviceWorker.ready;
  await (await pushManager.getSubscription())?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(box.dataset.pushKey) });
}

async function tell(made) {
  const { endpoint, keys } = made.toJSON();
  const body = new URLSearchParams({ endpoint, key: keys.p256dh, secret: keys.auth });
  const answer = await fetch(box.dataset.pushUrl, { method: "POST", body, headers: { "X-CSRFToken": token() }, credentials: "same-origin" });
  if (answer.ok) return location.reload();
  await made.unsubscribe();
  const { sentence } = await answer.json().catch(() => ({}));
  say("failed", sentence);
}

async function switchOn() {
  button.disabled = true;
  const said = await Notification.requestPermission();
  if (said !== "granted") return say(said === "denied" ? "denied" : "off");
  await tell(await subscribe());
}

if (box) {
  state().then(say);
  button.addEventListener("click", () => switchOn().catch(() => say("failed")));
  document.querySelector("[data-push-off]")?.addEventListener("submit", (event) => {
    event.preventDefault();
    held().then((kept) => kept?.unsubscribe()).catch(() => {}).finally(() => event.target.submit());
  });
}

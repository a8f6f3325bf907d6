// What is written and not sent: kept on the server, and on this device until the server has it.
const SAVE_EVERY_MS = 2000;
const inFlight = new WeakMap();

const textOf = (form) => form.querySelector("[data-composer-text]");
const tabOf = (form) => form.querySelector("[role=tab][aria-selected=true]");
const keyOf = (form, tab) => `draft:${form.dataset.draftKey}:${tab.dataset.mode}:${tab.dataset.leg}`;

function local(key, text) {
  try {
    if (text === undefined) return localStorage.getItem(key);
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch { /* storage is full or forbidden: the text stays in the field */ }
  return null;
}

function fields(form, tab, text) {
  const asked = new FormData();
  const key = form.elements.send_key?.value;
  const said = { _method: "PATCH", csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken?.value, mode: tab.dataset.mode, leg: tab.dataset.leg, text };
  for (const [name, value] of Object.entries(key ? { ...said, send_key: key } : said)) asked.append(name, value ?? "");
  return asked;
}

// The row of the case says that something of one's own is unsent there.
const mark = (form) => document.dispatchEvent(new CustomEvent("live:case", { detail: { ids: [form.dataset.draftKey.split(":")[1]], isOwn: true } }));

function post(form, tab, text, isNews = false) {
  const key = keyOf(form, tab);
  const asked = fetch(form.dataset.draftUrl, { method: "POST", body: fields(form, tab, text), keepalive: true, redirect: "manual" })
    .then((answer) => { if (answer.ok && local(key) === text) local(key, null); if (answer.ok && isNews) mark(form); })
    .catch(() => { /* no connection: the copy on this device is tried again */ });
  inFlight.set(form, asked);
  return asked.finally(() => { if (inFlight.get(form) === asked) inFlight.delete(form); });
}

// Writes down what stands in the field, if it changed.
export function keep(form) {
  const tab = tabOf(form);
  if (!form.dataset.draftKey || !tab || !("unsaved" in form.dataset)) return;
  const text = textOf(form).value;
  delete form.dataset.unsaved;
  if (tab.dataset.draft === text) return;
  const isNews = Boolean(tab.dataset.draft) !== Boolean(text);
  tab.dataset.draft = text;
  local(keyOf(form, tab), text || (form.dataset.draftUrl ? "" : null));
  if (form.dataset.draftUrl) post(form, tab, text, isNews);
}

// What was begun on a tab: on this device if the server has not taken it yet, else as the server has it.
export function recall(form, tab) {
  const kept = form.dataset.draftKey ? local(keyOf(form, tab)) : null;
  if (kept !== null && kept !== tab.dataset.draft && form.dataset.draftUrl) form.dataset.unsaved = "";
  return kept ?? tab.dataset.draft ?? "";
}

// A save that is under way, to be waited for by what must come after it.
export const saving = (form) => inFlight.get(form);

// It was sent or thrown away. A save that is still under way would bring it back: it is followed by an empty one.
export function forget(form) {
  const tab = tabOf(form);
  delete form.dataset.unsaved;
  tab.dataset.draft = "";
  local(keyOf(form, tab), null);
  inFlight.get(form)?.then(() => post(form, tab, ""));
  form.dispatchEvent(new CustomEvent("composer:forgotten", { bubbles: true }));
}

const all = (mark = "") => document.querySelectorAll(`form[data-composer]${mark}`);
document.addEventListener("focusout", ({ target }) => { const form = target.closest?.("form[data-composer]"); if (form) keep(form); });
addEventListener("pagehide", () => all("[data-unsaved]").forEach(keep));
document.addEventListener("visibilitychange", () => { if (document.hidden) all("[data-unsaved]").forEach(keep); });
addEventListener("online", () => all().forEach((form) => { form.dataset.unsaved = ""; tabOf(form).dataset.draft = undefined; keep(form); }));
document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => { detail.target?.querySelectorAll?.("form[data-composer]").forEach(keep); });
document.addEventListener("htmx:beforeSwap", ({ detail }) => { detail.target?.querySelectorAll?.("form[data-composer]").forEach(keep); });
setInterval(() => all("[data-unsaved]").forEach(keep), SAVE_EVERY_MS);

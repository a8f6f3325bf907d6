// The composer: a tab per leg, a count, a draft that survives a reload, and a send that can happen only once.
const SAVE_EVERY_MS = 2000;
const SLOW_MS = 20000;

const stored = (form, mode) => `draft:${form.dataset.draftKey}:${mode}`;
const parts = (form) => ({
  text: form.querySelector("[data-composer-text]"),
  button: form.querySelector("[data-composer-send]"),
  closed: form.querySelector("[data-composer-closed]"),
  count: form.querySelector("[data-composer-count]"),
  tabs: [...form.querySelectorAll("[role=tab]")],
});

function keep(form) {
  const { text } = parts(form);
  if (!form.dataset.draftKey || form.dataset.drafts === "server") return;
  try {
    if (text.value.trim()) localStorage.setItem(stored(form, form.dataset.mode), text.value);
    else localStorage.removeItem(stored(form, form.dataset.mode));
  } catch { /* storage is full or forbidden: the text stays in the field */ }
}

function recall(form) {
  if (!form.dataset.draftKey || form.dataset.drafts === "server") return "";
  try { return localStorage.getItem(stored(form, form.dataset.mode)) || ""; } catch { return ""; }
}

function measure(form) {
  const { text, button, count } = parts(form);
  const limit = Number(form.dataset.limit) || 0;
  const length = [...text.value].length;
  count.hidden = !limit;
  count.textContent = `${length.toLocaleString(document.documentElement.lang)} / ${limit.toLocaleString(document.documentElement.lang)}`;
  count.classList.toggle("count-over", limit > 0 && length > limit);
  const isReady = !("closed" in form.dataset) && text.value.trim() !== "" && !(limit && length > limit);
  button.setAttribute("aria-disabled", String(!isReady));
}

function turn(form, tab, { focus = true } = {}) {
  const { text, button, closed, tabs } = parts(form);
  keep(form);
  for (const one of tabs) { one.setAttribute("aria-selected", String(one === tab)); one.tabIndex = one === tab ? 0 : -1; }
  const isOpen = !("closed" in tab.dataset);
  form.dataset.mode = tab.dataset.mode;
  form.dataset.limit = tab.dataset.limit;
  form.toggleAttribute("data-closed", !isOpen);
  form.elements.mode.value = tab.dataset.mode;
  form.elements.leg.value = tab.dataset.leg;
  text.hidden = !isOpen;
  text.setAttribute("aria-label", tab.dataset.name);
  closed.hidden = isOpen;
  closed.querySelector("[data-reason]").textContent = tab.dataset.reason;
  button.querySelector("[data-send-words]").textContent = tab.dataset.send;
  text.value = recall(form);
  measure(form);
  if (focus) (isOpen ? text : tab).focus();
}

function begin(form, event) {
  const { button } = parts(form);
  keep(form);
  if ("busy" in form.dataset || button.getAttribute("aria-disabled") === "true") return event.preventDefault(), event.stopImmediatePropagation();
  form.dataset.busy = "";
  button.style.minWidth = `${button.offsetWidth}px`;
  button.setAttribute("aria-busy", "true");
  button.querySelector("[data-send-words]").textContent = button.dataset.busyWords;
  setTimeout(() => end(form, false), SLOW_MS);
}

function end(form, isDone) {
  if (!("busy" in form.dataset)) return;
  const { text, button, tabs } = parts(form);
  delete form.dataset.busy;
  button.removeAttribute("aria-busy");
  button.querySelector("[data-send-words]").textContent = tabs.find((tab) => tab.getAttribute("aria-selected") === "true").dataset.send;
  if (isDone) { text.value = ""; keep(form); }
  measure(form);
}

function start(form) {
  if (form.dataset.started) return;
  form.dataset.started = "1";
  const { text } = parts(form);
  text.value = recall(form) || text.value;
  measure(form);
}

const formOf = (node) => node.closest?.("form[data-composer]");
const startAll = () => document.querySelectorAll("form[data-composer]").forEach(start);

document.addEventListener("input", ({ target }) => { const form = formOf(target); if (form) { start(form); measure(form); form.dataset.unsaved = ""; } });
document.addEventListener("click", ({ target }) => { const tab = target.closest?.("[role=tab]"); if (tab && formOf(tab)) turn(formOf(tab), tab); });
document.addEventListener("submit", (event) => { const form = formOf(event.target); if (form) begin(form, event); }, true);
// Before the answer is put into the page, for it may replace this very form.
document.addEventListener("htmx:beforeOnLoad", ({ target, detail }) => { if (target === formOf(target)) end(target, detail.xhr.status < 300 && !detail.xhr.getResponseHeader("X-Refused")); });
document.addEventListener("htmx:afterRequest", ({ target }) => { if (target === formOf(target)) end(target, false); });
document.addEventListener("keydown", (event) => {
  const form = formOf(event.target);
  if (!form) return;
  if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) { event.preventDefault(); form.requestSubmit(); }
  if (event.target.getAttribute("role") !== "tab" || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
  const { tabs } = parts(form);
  const step = (event.key === "ArrowRight") === (document.documentElement.dir !== "rtl") ? 1 : -1;
  const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
  turn(form, next, { focus: false });
  next.focus();
});
document.addEventListener("desk:tab", ({ detail }) => {
  const tab = document.querySelector(`form[data-composer] [role=tab]${detail.mode ? `[data-mode="${detail.mode}"]` : `:nth-of-type(${detail.nth})`}`);
  if (tab) turn(formOf(tab), tab);
});
document.addEventListener("htmx:load", startAll);
addEventListener("pagehide", () => document.querySelectorAll("form[data-composer]").forEach(keep));
addEventListener("pageshow", () => document.querySelectorAll("form[data-composer][data-busy]").forEach((form) => end(form, false)));
setInterval(() => document.querySelectorAll("form[data-composer][data-unsaved]").forEach((form) => { keep(form); delete form.dataset.unsaved; }), SAVE_EVERY_MS);
startAll();

// Files of a draft: chosen, pasted or dropped, added one after another, and measured against what the chosen tab takes.
import { htmx } from "./morph.js";

const MB = 1e6;
const bar = () => document.querySelector("[data-files]");
const formOf = (node) => node?.closest?.("form[data-composer]");
const number = (value) => value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
const phrase = (name, values = {}) => Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, value), bar().dataset[`words${name}`]);
let waiting = [];
let isAdding = false;
let refusal = ""; // of the last files that were not added, until others are

function say(text, isRefusal = true) {
  const line = bar()?.querySelector("[data-files-words]");
  if (!line) return;
  line.textContent = text;
  line.classList.toggle("files-refused", isRefusal && text !== "");
}

function takes() {
  const tab = formOf(bar())?.querySelector('[role=tab][aria-selected="true"]');
  try { return JSON.parse(tab?.dataset.takes || "{}"); } catch { return {}; }
}

// What of the draft's files the chosen tab does not take, in words; the server says the same and sends nothing.
function misfit() {
  const puts = [...bar().querySelectorAll("[data-put]")];
  if (!puts.length) return "";
  const { count = 0, types = [], sizes = {} } = takes();
  if (!count) return phrase("None");
  const strange = puts.find((put) => !types.includes(put.dataset.type));
  if (strange) return phrase("Type", { name: strange.dataset.name });
  const large = puts.find((put) => Number(put.dataset.size) > (sizes[put.dataset.kind] ?? 0));
  if (large) return phrase("Size", { name: large.dataset.name, limit: number(sizes[large.dataset.kind] / MB) });
  return puts.length > count ? phrase("Count", { limit: count }) : "";
}

function measure() {
  if (bar() && !isAdding) say(misfit() || refusal);
  bar()?.dispatchEvent(new CustomEvent("composer:filed", { bubbles: true }));
}

function add(files) {
  if (!bar() || !files.length) return;
  const limit = Number(bar().dataset.sizeLimit);
  if (!isAdding) refusal = "";
  for (const file of files) {
    if (file.size > limit) refusal = phrase("Size", { name: file.name, limit: number(limit / MB) });
    else waiting.push(file);
  }
  if (!isAdding) next();
}

function row(name) {
  const item = document.createElement("li");
  item.className = "put";
  const label = document.createElement("span");
  label.className = "put-what truncate";
  label.textContent = name;
  const progress = document.createElement("progress");
  progress.className = "progress w-32 flex-none";
  progress.max = 1;
  progress.value = 0;
  progress.setAttribute("aria-label", name);
  item.append(label, progress);
  return { item, progress };
}

function next() {
  const file = waiting.shift();
  if (!file) { isAdding = false; return measure(); }
  isAdding = true;
  const { item, progress } = row(file.name);
  bar().querySelector("[data-uploads]").append(item);
  const form = new FormData();
  form.append("file", file, file.name || "picture");
  const call = new XMLHttpRequest();
  const url = bar().dataset.url;
  const failed = (words) => { item.remove(); refusal = words; next(); };
  call.open("POST", url);
  call.setRequestHeader("HX-Request", "true");
  call.setRequestHeader("X-CSRFToken", formOf(bar()).elements.csrfmiddlewaretoken.value);
  call.upload.onprogress = ({ loaded, total }) => { progress.value = loaded / total; };
  call.onerror = call.ontimeout = () => { if (bar()) failed(phrase("Failed", { name: file.name })); };
  call.onload = () => {
    if (bar()?.dataset.url !== url) { waiting = []; isAdding = false; return; }
    if (call.status !== 200) {
      const refusal = new DOMParser().parseFromString(call.responseText, "text/html").body.textContent.trim().replace(/\s+/g, " ");
      return failed(call.status >= 400 && call.status < 500 && refusal ? `${file.name}: ${refusal}` : phrase("Failed", { name: file.name }));
    }
    draw(call.responseText);
    next();
    if (!isAdding) bar().querySelector("[data-put]:last-child .put-alt")?.scrollIntoView({ block: "nearest" });
  };
  call.send(form);
}

// The bar is drawn again, after an upload or a removal; what somebody is describing meanwhile stays.
let described = null;

function remember() {
  const fields = [...bar().querySelectorAll(".put-alt")];
  described = { words: new Map(fields.map((field) => [field.name, field.value])), focused: fields.find((field) => field === document.activeElement)?.name };
}

function recall() {
  for (const field of described ? bar().querySelectorAll(".put-alt") : []) {
    if (described.words.has(field.name)) field.value = described.words.get(field.name);
    if (field.name === described.focused) field.focus();
  }
  described = null;
}

function draw(html) {
  remember();
  htmx.swap(bar(), html, { swapStyle: "outerHTML" });
  recall();
}

const holdsFiles = (data) => [...(data?.types || [])].includes("Files");

document.addEventListener("click", ({ target }) => {
  if (target.closest?.("[data-attach]")) bar()?.querySelector("[data-files-input]").click();
  const look = target.closest?.("[data-look]");
  const dialog = document.getElementById("look");
  if (target === dialog) return dialog.close();
  if (!look || !dialog) return;
  const picture = look.querySelector("img");
  dialog.querySelector("[data-look-shown]").src = look.dataset.look;
  dialog.querySelector("[data-look-shown]").alt = picture?.alt || "";
  dialog.querySelector("[data-look-words]").textContent = picture?.alt || "";
  dialog.querySelector("[data-look-download]").href = look.dataset.look.replace(/whole$/, "download");
  dialog.showModal();
});
// A picture is a link for whoever has no script or wants a tab of its own.
document.addEventListener("click", (event) => {
  const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0;
  if (isPlain && event.target.closest?.("[data-look]") && document.getElementById("look")) event.preventDefault();
}, true);
document.addEventListener("change", ({ target }) => { if (target.matches?.("[data-files-input]")) { add([...target.files]); target.value = ""; } });
document.addEventListener("paste", (event) => {
  const files = [...(event.clipboardData?.files || [])];
  if (!files.length || !formOf(event.target) || event.clipboardData.getData("text/plain")) return;
  event.preventDefault();
  add(files);
});
document.addEventListener("dragover", (event) => {
  if (!holdsFiles(event.dataTransfer) || !bar()) return;
  event.preventDefault();
  formOf(bar()).toggleAttribute("data-dropping", formOf(event.target) !== null);
});
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) formOf(bar())?.removeAttribute("data-dropping"); });
document.addEventListener("drop", (event) => {
  if (!holdsFiles(event.dataTransfer) || !bar()) return;
  event.preventDefault();
  formOf(bar()).removeAttribute("data-dropping");
  if (event.target.closest?.("#case")) add([...event.dataTransfer.files]);
});
// Before the composer hears of it: nothing leaves while a file is on its way, or without the file that does not fit.
document.addEventListener("submit", (event) => {
  const form = formOf(event.target);
  if (!form || !bar() || form.dataset.mode === "note") return;
  const why = isAdding ? phrase("Wait", { name: bar().querySelector("[data-uploads] .put-what")?.textContent || "" }) : misfit();
  if (!why) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  say(why);
}, true);
document.addEventListener("htmx:beforeSwap", ({ detail }) => { if (detail.target === bar()) remember(); });
document.addEventListener("htmx:afterSettle", () => { if (bar()) recall(); measure(); });
new MutationObserver((changes) => {
  if (changes.some(({ target }) => target.matches("[role=tab]"))) measure();
}).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["aria-selected"] });

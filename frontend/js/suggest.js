// What a composer offers while it is written: macros after /, colleagues after @ in a note. The listbox and its keys are GitHub's.
import "@github/text-expander-element";

const sources = { "/": (form) => form.dataset.mode !== "note" && form.dataset.macrosUrl, "@": (form) => form.dataset.mode === "note" && form.dataset.mentionsUrl };
const formOf = (node) => node.closest?.("form[data-composer]");
const stepsOf = (form) => form.querySelector("[data-composer-steps]");

async function offered(url, typed) {
  const answer = await fetch(`${url}${url.includes("?") ? "&" : "?"}typed=${encodeURIComponent(typed)}`, { headers: { "X-Requested-With": "fetch" } });
  const menu = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[role=listbox]") : null;
  return { matched: Boolean(menu), fragment: menu ? document.importNode(menu, true) : null };
}

document.addEventListener("text-expander-change", ({ target, detail }) => {
  const form = formOf(target);
  const url = form && sources[detail.key]?.(form);
  if (url) detail.provide(offered(url, detail.text));
}, true);

// What a macro would do after it is sent stands above the button, each step with a tick that can be taken away.
function propose(form, { wording, steps }) {
  const place = stepsOf(form);
  if (!place.querySelector(`[name=macro][value="${wording}"]`)) place.append(Object.assign(document.createElement("input"), { type: "hidden", name: "macro", value: wording }));
  for (const line of steps.split("\n").filter(Boolean)) {
    const [key, words] = [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)];
    if (place.querySelector(`[name=then][value="${key}"]`)) continue;
    const label = place.querySelector("template").content.firstElementChild.cloneNode(true);
    label.querySelector("input").value = key;
    label.querySelector("span").textContent = words;
    place.append(label);
  }
  place.hidden = !place.querySelector("[name=then]");
}

function clear(form) {
  const place = stepsOf(form);
  if (!place) return;
  for (const each of place.querySelectorAll("input[name=macro], label")) each.remove();
  place.hidden = true;
}

document.addEventListener("text-expander-value", (event) => {
  const { item, key } = event.detail;
  const form = formOf(event.target);
  if (item.getAttribute("aria-disabled") === "true") return event.preventDefault();
  event.detail.value = item.dataset.text;
  if (key === "/") { propose(form, item.dataset); event.target.setAttribute("suffix", ""); } else event.target.setAttribute("suffix", " ");
  queueMicrotask(() => form.querySelector("[data-composer-text]").dispatchEvent(new Event("input", { bubbles: true })));
}, true);
document.addEventListener("composer:sent", ({ target }) => clear(target));
document.addEventListener("composer:turned", ({ target }) => clear(target));
document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-composer-macros]");
  if (!button) return;
  const text = formOf(button).querySelector("[data-composer-text]");
  const before = text.value.slice(0, text.selectionStart);
  text.focus();
  text.setRangeText(before && !/\s$/.test(before) ? " /" : "/", text.selectionStart, text.selectionEnd, "end");
  text.dispatchEvent(new Event("input", { bubbles: true }));
});
// A text of many lines may not be called a combobox; it is told what is chosen all the same.
document.addEventListener("text-expander-activate", ({ target }) => queueMicrotask(() => {
  for (const name of ["role", "aria-expanded"]) target.querySelector("textarea").removeAttribute(name);
}), true);

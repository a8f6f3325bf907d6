// What goes along with a text that is not sent yet: the macros it was written with, their steps, and what it is sent instead of.
// Kept on this device beside the text, so that a reload forgets none of it.
const NOTHING = { macros: [], steps: [], instead: "" };
const placeOf = (form) => form.querySelector("[data-composer-steps]");
const keyOf = (form) => `along:${form.dataset.draftKey}:${form.dataset.mode}:${form.elements.leg.value}`;

function read(form) {
  try { return { ...NOTHING, ...JSON.parse(localStorage.getItem(keyOf(form)) || "{}") }; } catch { return { ...NOTHING }; }
}

function write(form, what) {
  try {
    if (what) localStorage.setItem(keyOf(form), JSON.stringify(what));
    else localStorage.removeItem(keyOf(form));
  } catch { /* storage is full or forbidden: it lasts until the page goes */ }
  draw(form, what || NOTHING);
}

const field = (name, value) => Object.assign(document.createElement("input"), { type: "hidden", name, value });

// Each step stands above the button with a tick that can be taken away.
function draw(form, { macros, steps, instead } = read(form)) {
  const place = placeOf(form);
  if (!place) return;
  for (const each of place.querySelectorAll("input[type=hidden], label")) each.remove();
  place.append(...macros.map((wording) => field("macro", wording)), ...(instead ? [field("instead_of", instead)] : []));
  for (const { key, words, isLeft } of steps) {
    const label = place.querySelector("template").content.firstElementChild.cloneNode(true);
    Object.assign(label.querySelector("input"), { value: key, checked: isLeft });
    label.querySelector("span").textContent = words;
    place.append(label);
  }
  place.hidden = !steps.length;
}

// A macro was put in: it is counted when the text is sent, and its steps follow.
export function propose(form, { wording, steps }) {
  if (!placeOf(form)) return form.append(field("macro", wording));
  const what = read(form);
  const lines = steps.split("\n").filter(Boolean).map((line) => ({ key: line.slice(0, line.indexOf("=")), words: line.slice(line.indexOf("=") + 1), isLeft: true }));
  const news = lines.filter(({ key }) => !what.steps.some((each) => each.key === key));
  write(form, { ...what, macros: [...new Set([...what.macros, wording])], steps: [...what.steps, ...news] });
}

// The text is sent instead of one that failed, which is settled by it.
export const insteadOf = (form, id) => write(form, { ...read(form), instead: id });

document.addEventListener("change", ({ target }) => {
  const form = target.closest?.("form[data-composer]");
  if (!form || target.name !== "then") return;
  const what = read(form);
  write(form, { ...what, steps: what.steps.map((each) => (each.key === target.value ? { ...each, isLeft: target.checked } : each)) });
  placeOf(form).querySelector(`[name=then][value="${target.value}"]`)?.focus();
});
document.addEventListener("input", ({ target }) => {
  if (target.matches?.("[data-composer-text]") && !target.value.trim()) write(target.closest("form"), null);
});
document.addEventListener("composer:forgotten", ({ target }) => write(target, null));
document.addEventListener("composer:turned", ({ target }) => draw(target));
for (const form of document.querySelectorAll("form[data-composer]")) draw(form);

// A chip hands over what it names: its button says for two seconds that it did, to screen readers too.
const SHOWN = 2000;

document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  const name = button.getAttribute("aria-label");
  if (button.dataset.busy) return;
  button.dataset.busy = "1";
  button.setAttribute("aria-label", button.dataset.copied);
  button.classList.add("is-copied");
  setTimeout(() => { delete button.dataset.busy; button.setAttribute("aria-label", name); button.classList.remove("is-copied"); }, SHOWN);
});

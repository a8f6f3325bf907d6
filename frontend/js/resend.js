// What did not arrive in public can go by a private way, where one is open: its text is put there, and the person sends it.
import { insteadOf } from "./along.js";

const open = () => document.querySelector("form[data-composer] [role=tab]:is([data-mode=direct], [data-mode=private]):not([data-closed])");

function show() {
  const tab = open();
  for (const button of document.querySelectorAll("[data-send-instead]")) {
    button.hidden = !tab;
    if (tab) button.textContent = button.dataset.words.replace("{way}", [tab.dataset.name, tab.querySelector("small")?.textContent].filter(Boolean).join(", "));
  }
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-send-instead]");
  const tab = button && open();
  if (!tab) return;
  tab.click();
  const text = document.querySelector("form[data-composer] [data-composer-text]");
  text.value = text.value.trim() ? `${text.value}\n\n${button.dataset.sendInstead}` : button.dataset.sendInstead;
  text.dispatchEvent(new Event("input", { bubbles: true }));
  insteadOf(text.form, button.dataset.outbound);
  text.focus();
});
document.addEventListener("htmx:load", show);
document.addEventListener("htmx:afterSettle", show);
document.addEventListener("htmx:oobAfterSwap", show);
show();

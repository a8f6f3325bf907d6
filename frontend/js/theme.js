// The theme button goes round light, dark and as the system; the cookie lets the server draw the next page right at once.
const ROUND = ["light", "dark", "system"];
const root = document.documentElement;

function name(button) {
  const words = (button.dataset.themeWords || "").split("|");
  button.setAttribute("aria-label", words[ROUND.indexOf(root.dataset.theme)] || words[2] || "");
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-theme-words]");
  if (!button) return;
  root.dataset.theme = ROUND[(ROUND.indexOf(root.dataset.theme) + 1) % ROUND.length];
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
  document.querySelectorAll("[data-theme-words]").forEach(name);
});
document.querySelectorAll("[data-theme-words]").forEach(name);

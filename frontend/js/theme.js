// The theme button goes round light, dark and as the system. The cookie lets the server draw the next page right at once; what a member
// chose is kept with their other wishes, for their other browsers.
const ROUND = ["light", "dark", "system"];
const root = document.documentElement;

function name(button) {
  const words = (button.dataset.themeWords || "").split("|");
  button.setAttribute("aria-label", words[ROUND.indexOf(root.dataset.theme)] || words[2] || "");
}

function keep(button) {
  if (!button.dataset.themeUrl) return;
  const { "X-CSRFToken": token } = JSON.parse(document.body.getAttribute("hx-headers"));
  const said = new URLSearchParams({ _method: "PATCH", theme: root.dataset.theme });
  fetch(button.dataset.themeUrl, { method: "POST", body: said, headers: { "X-CSRFToken": token }, keepalive: true }).catch(() => { /* the cookie has it */ });
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-theme-words]");
  if (!button) return;
  root.dataset.theme = ROUND[(ROUND.indexOf(root.dataset.theme) + 1) % ROUND.length];
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
  document.querySelectorAll("[data-theme-words]").forEach(name);
  keep(button);
});
document.querySelectorAll("[data-theme-words]").forEach(name);

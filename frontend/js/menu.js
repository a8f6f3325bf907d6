// Menus of actions (layout/components/menu.html): the arrows walk through them, letters jump, and an action closes them.
const items = (menu) => [...menu.querySelectorAll("a[href], button:not([disabled])")].filter((node) => node.checkVisibility());

function go(menu, to) {
  const all = items(menu);
  if (all.length) all[(to + all.length) % all.length].focus();
}

document.addEventListener("toggle", ({ target, newState }) => {
  if (newState === "open" && target.matches?.("[data-menu-pop]") && !target.contains(document.activeElement)) go(target, 0);
}, true);

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.("[data-menu-pop]");
  if (!menu) return;
  const at = items(menu).indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  go(menu, to);
});

document.addEventListener("click", ({ target }) => {
  const menu = target.closest?.("[data-menu-pop]");
  if (menu && target.closest("a[href], button")) queueMicrotask(() => menu.hidePopover());
});

// Small things of any page: dialogs that open and close by a mark, folded texts, the context drawer.

// On paper everything is light.
function onPaper() {
  const look = document.documentElement.dataset;
  const { theme } = look;
  look.theme = "light";
  addEventListener("afterprint", () => { if (theme) look.theme = theme; else delete look.theme; }, { once: true });
  print();
}

const actions = {
  openDialog: (name) => document.getElementById(name)?.showModal(),
  closeDialog: (_, node) => node.closest("dialog")?.close(),
  unfold(name, node) { document.getElementById(name)?.classList.remove("said-folded"); node.remove(); },
  drawer(name) { document.getElementById(name)?.toggleAttribute("data-open"); },
  print: onPaper,
  dismiss: (_, node) => node.closest("[data-toast]")?.remove(),
};

// What a passkey's device refused, or its owner broke off, is said where the button stands.
document.addEventListener("allauth.error", () => document.querySelectorAll("[data-passkey-failed]").forEach((words) => { words.hidden = false; }));

document.addEventListener("click", ({ target }) => {
  for (const [action, act] of Object.entries(actions)) {
    const mark = `data-${action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const node = target.closest?.(`[${mark}]`);
    if (node) act(node.getAttribute(mark), node);
  }
});

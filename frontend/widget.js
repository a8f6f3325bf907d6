// A button on somebody else's site that shows a form of this desk in a frame. It loads the form when it is asked for, sets no cookie,
// and keeps its looks to itself. <script src="…/widget.js" data-form="address of the form" data-words="Write to us" async></script>
const { form, words = "Write to us", close = "\u00d7" } = document.currentScript.dataset;

const LOOKS = `
  button { font: 500 15px/1.2 system-ui, sans-serif; cursor: pointer; border: 0; border-radius: 999px; padding: 12px 18px; color: #fff; background: #14576e; }
  button:focus-visible { outline: 3px solid #14576e; outline-offset: 3px; }
  .open { position: fixed; inset-block-end: 20px; inset-inline-end: 20px; z-index: 2147483000; box-shadow: 0 2px 10px rgb(0 0 0 / .25); }
  dialog { border: 0; padding: 0; border-radius: 12px; width: min(26rem, 100vw); height: min(40rem, 100dvh); max-width: 100vw; max-height: 100dvh; overflow: hidden;
    position: fixed; inset: auto; inset-block-end: 20px; inset-inline-end: 20px; margin: 0; box-shadow: 0 6px 30px rgb(0 0 0 / .3); }
  @media (max-width: 30rem) { dialog { inset: 0; width: 100vw; height: 100dvh; border-radius: 0; } }
  iframe { border: 0; width: 100%; height: 100%; }
  .close { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; padding: 6px 12px; }
`;

function make(name, given = {}, parent) {
  const made = Object.assign(document.createElement(name), given);
  parent?.append(made);
  return made;
}

function stand() {
  const host = make("answerable-form", {}, document.body);
  const root = host.attachShadow({ mode: "open" });
  const looks = new CSSStyleSheet();
  looks.replaceSync(LOOKS);
  root.adoptedStyleSheets = [looks];
  const button = make("button", { type: "button", className: "open", textContent: words }, root);
  const dialog = make("dialog", {}, root);
  dialog.setAttribute("aria-label", words);
  const shut = make("button", { type: "button", className: "close", textContent: close }, dialog);
  shut.setAttribute("aria-label", "Close");
  button.addEventListener("click", () => {
    if (!dialog.querySelector("iframe")) make("iframe", { src: form, title: words }, dialog);
    dialog.showModal();
  });
  shut.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => button.focus());
}

if (form) document.body ? stand() : document.addEventListener("DOMContentLoaded", stand);

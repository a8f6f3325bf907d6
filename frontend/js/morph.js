// htmx, with swaps that change only what differs. What is marked data-keep, and a field being typed in, is never touched.
import htmx from "htmx.org";
import { Idiomorph } from "idiomorph/dist/idiomorph.esm.js";

window.htmx = htmx;

// Idiomorph leaves the whole inside of the focused element alone, which is right for a field and wrong for a row.
const isField = (node) => node?.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node?.tagName);
const mayTouch = (node) => !node.dataset || !("keep" in node.dataset);
// What is kept by its id goes where another id comes: beside another case stands what was found for that one.
const mayRemove = (node) => mayTouch(node) || node.dataset.keep === "id";

// What is read keeps the focus, and the mark by which it is found, until its reader goes on; a row that was chosen stays so, and a fold open.
const isChosen = (name, node) => name === "checked" && node.matches(".row-pick");
const isAsked = (name) => name === "data-why"; // the message that the panel beside it speaks of
const isOpened = (name, node, how) => name === "open" && how === "remove" && node.matches("details");
const mayChange = (name, node, how) =>
  !isChosen(name, node) && !isAsked(name) && !isOpened(name, node, how) && (node !== document.activeElement || !/^(tabindex|data-marked)$/.test(name));

const STYLES = { morph: "outerHTML", "morph:outerHTML": "outerHTML", "morph:innerHTML": "innerHTML" };

htmx.defineExtension("morph", {
  isInlineSwap: (style) => STYLES[style] === "outerHTML",
  handleSwap(style, target, fragment) {
    if (!STYLES[style]) return false;
    return Idiomorph.morph(target, fragment.children, {
      morphStyle: STYLES[style],
      ignoreActiveValue: isField(document.activeElement),
      callbacks: { beforeNodeMorphed: mayTouch, beforeNodeRemoved: mayRemove, beforeAttributeUpdated: mayChange },
    });
  },
});

// A row that words found leads to the message that holds them, and still does when the row is drawn again.
const mayLead = (name, node) => !isChosen(name, node) && (name !== "href" || !node.matches("a.row"));

// One element made like this piece of a page, without the ceremony of a swap; the element as it is then.
export function morphed(node, html) {
  const id = node.id;
  const piece = document.createRange().createContextualFragment(html);
  Idiomorph.morph(node, piece.children, { morphStyle: "outerHTML", callbacks: { beforeNodeMorphed: mayTouch, beforeNodeRemoved: mayTouch, beforeAttributeUpdated: mayLead } });
  const fresh = document.getElementById(id);
  htmx.process(fresh);
  return fresh;
}

export { htmx };

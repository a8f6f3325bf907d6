// htmx, with swaps that change only what differs. What is marked data-keep, and a field being typed in, is never touched.
import htmx from "htmx.org";
import { Idiomorph } from "idiomorph/dist/idiomorph.esm.js";

window.htmx = htmx;

const STYLES = { morph: "outerHTML", "morph:outerHTML": "outerHTML", "morph:innerHTML": "innerHTML" };

htmx.defineExtension("morph", {
  isInlineSwap: (style) => STYLES[style] === "outerHTML",
  handleSwap(style, target, fragment) {
    if (!STYLES[style]) return false;
    return Idiomorph.morph(target, fragment.children, {
      morphStyle: STYLES[style],
      ignoreActiveValue: true,
      callbacks: { beforeNodeMorphed: (node) => !node.dataset || !("keep" in node.dataset), beforeNodeRemoved: (node) => !node.dataset || !("keep" in node.dataset) },
    });
  },
});

export { htmx };

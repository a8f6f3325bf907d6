// A layer behind a textarea in which the same words stand unseen, so that some of them can be underlined.
const layers = new WeakMap();

function layer(text) {
  if (!layers.has(text)) {
    const made = document.createElement("div");
    made.className = "underlines";
    made.setAttribute("aria-hidden", "true");
    made.dir = "auto";
    text.before(made);
    text.parentElement.classList.add("underlined");
    text.addEventListener("scroll", () => { made.scrollTop = text.scrollTop; }, { passive: true });
    new ResizeObserver(() => fit(text, made)).observe(text);
    layers.set(text, made);
  }
  return layers.get(text);
}

const LOOK = ["font", "letterSpacing", "lineHeight", "paddingBlock", "paddingInline"];

// As wide as the words have room: without the bar beside them, if there is one.
function fit(text, made) {
  const look = getComputedStyle(text);
  for (const each of LOOK) made.style[each] = look[each];
  made.style.top = `${text.offsetTop + text.clientTop}px`;
  made.style.left = `${text.offsetLeft + text.clientLeft}px`;
  made.style.width = `${text.clientWidth}px`;
  made.style.height = `${text.clientHeight}px`;
  made.scrollTop = text.scrollTop;
}

export function unmark(text) {
  layers.get(text)?.replaceChildren();
}

export function draw(text, spans) {
  if (!spans.length && !layers.has(text)) return;
  const made = layer(text);
  const words = text.value;
  const parts = [];
  let at = 0;
  for (const { start, end, tone } of [...spans].sort((one, other) => one.start - other.start)) {
    if (start < at) continue;
    const mark = document.createElement("span");
    mark.className = `underline-${tone}`;
    mark.textContent = words.slice(start, end);
    parts.push(words.slice(at, start), mark);
    at = end;
  }
  made.replaceChildren(...parts, `${words.slice(at)}\n`);
  fit(text, made);
}

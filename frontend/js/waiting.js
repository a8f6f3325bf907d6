// A pane that is late shows lines of the height of what will stand there; one that failed says so, and the others stay in use.
const LATE_MS = 150;
const timers = new WeakMap();
const failed = document.querySelector("template[data-failed]");
const late = document.querySelector("template[data-late]");
const isPane = (node) => node?.matches?.("#case, [data-inbox]");

function cover(pane, template) {
  uncover(pane);
  const veil = Object.assign(document.createElement("div"), { className: "veil" });
  veil.append(template.content.cloneNode(true));
  (pane.matches("[data-inbox]") ? pane.parentElement : pane).append(veil);
  return veil;
}

const uncover = (pane) => (pane.matches("[data-inbox]") ? pane.parentElement : pane).querySelector(":scope > .veil")?.remove();

function done(pane) {
  clearTimeout(timers.get(pane));
  uncover(pane);
}

// Where the answer would have stood: the pane, or the place beside the button.
function complain({ target, xhr, pathInfo, requestConfig }) {
  const isReading = requestConfig?.verb === "get";
  const box = isPane(target) ? cover(target, failed).firstElementChild : failed.content.firstElementChild.cloneNode(true);
  const id = xhr?.getResponseHeader?.("X-Error-Id");
  for (const words of box.querySelectorAll("[data-when]")) words.hidden = words.dataset.when !== (isReading ? "reading" : "doing");
  const mark = box.querySelector("[data-error-id]");
  mark.hidden = !id;
  mark.querySelector("span").textContent = id || "";
  const again = box.querySelector("[data-again]");
  again.hidden = !(isReading && isPane(target));
  again.addEventListener("click", () => window.htmx.ajax("GET", pathInfo.requestPath, { target, swap: "innerHTML show:none" }));
  if (!isPane(target) && target?.matches?.("#case-notice, .dialog-answer, #composer-answer, [data-toast-refused]")) target.replaceChildren(box);
}

document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  if (isPane(detail.target)) timers.set(detail.target, setTimeout(() => cover(detail.target, late), LATE_MS));
});
document.addEventListener("htmx:afterRequest", ({ detail }) => { if (isPane(detail.target) && detail.successful) done(detail.target); });
for (const kind of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(kind, ({ detail }) => {
    if (isPane(detail.target)) done(detail.target);
    complain(detail);
  });
}

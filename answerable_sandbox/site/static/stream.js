// Keep the stream fresh: fetch the page again and put its stream in place of the old one,
// unless somebody is writing in it or has a form open.
"use strict";

const PAUSE = 3000;

function isBusy(stream) {
  return document.hidden || stream.contains(document.activeElement) || stream.querySelector("details[open]") !== null;
}

async function refresh() {
  const stream = document.getElementById("stream");
  if (!stream || isBusy(stream)) return;
  const response = await fetch(location.pathname + location.search);
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("stream");
  if (fresh && fresh.innerHTML !== stream.innerHTML && !isBusy(stream)) stream.replaceWith(document.adoptNode(fresh));
}

setInterval(() => refresh().catch(() => undefined), PAUSE);

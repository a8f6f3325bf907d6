// How many new messages are held back stands before the page's name, for who looks at another tab.
let count = 0;
const bare = () => document.title.replace(/^\(\d+\) /, "");

function show() {
  const wanted = count ? `(${count}) ${bare()}` : bare();
  if (document.title !== wanted) document.title = wanted;
}

document.addEventListener("desk:held", ({ detail }) => { count = detail.count; show(); });
new MutationObserver(show).observe(document.head, { childList: true, subtree: true, characterData: true });

// The responsibility matrix with the keyboard: arrows move among its cells, letters are put in and taken out.
const LETTERS = { r: "R", a: "A", c: "C", i: "I", delete: "", backspace: "" };
const cells = (row) => [...row.querySelectorAll(".raci-cell")];

function beside(cell, key) {
  const row = cell.closest("tr");
  const at = cells(row).indexOf(cell);
  const back = document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const on = back === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  if (key === back || key === on) return cells(row)[at + (key === on ? 1 : -1)];
  const rows = [...cell.closest("table").querySelectorAll("tbody tr")].filter((each) => each.querySelector(".raci-cell"));
  const other = rows[rows.indexOf(row) + (key === "ArrowDown" ? 1 : -1)];
  return other && cells(other)[at];
}

// One cell is reached with Tab, the rest with the arrows.
function rove(matrix, to) {
  for (const each of matrix.querySelectorAll(".raci-cell")) each.tabIndex = each === to ? 0 : -1;
}

function put(matrix, cell, letter) {
  const field = matrix.elements.letter;
  field.disabled = false;
  field.value = letter;
  matrix.requestSubmit(cell);
  field.disabled = true;
}

document.addEventListener(
  "keydown",
  (event) => {
    const cell = event.target instanceof Element ? event.target.closest("[data-raci] .raci-cell") : null;
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const matrix = cell.closest("[data-raci]");
    const to = event.key.startsWith("Arrow") ? beside(cell, event.key) : null;
    const letter = LETTERS[event.key.toLowerCase()];
    if (!event.key.startsWith("Arrow") && letter === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to) {
      rove(matrix, to);
      to.focus();
    } else if (letter !== undefined) put(matrix, cell, letter);
  },
  true,
);

function begin() {
  const matrix = document.querySelector("[data-raci]");
  const cell = matrix?.querySelector(".raci-cell:focus, .raci-cell[tabindex='0']") ?? matrix?.querySelector(".raci-cell");
  if (cell) rove(matrix, cell);
}
document.addEventListener("focusin", (event) => {
  const cell = event.target instanceof Element ? event.target.closest("[data-raci] .raci-cell") : null;
  if (cell && cell.tabIndex !== 0) rove(cell.closest("[data-raci]"), cell);
});
for (const told of ["htmx:afterSettle", "htmx:oobAfterSwap"]) document.addEventListener(told, begin);
begin();

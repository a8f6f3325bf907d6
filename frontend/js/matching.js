// Which labels words fit, whatever their case and accents: each word begins a word of the label.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const starts = (label, word) => {
  let at = plain(label).indexOf(word);
  while (at > 0 && /[\p{L}\p{N}]/u.test(plain(label)[at - 1])) at = plain(label).indexOf(word, at + 1);
  return at;
};
const typedWords = (typed) => plain(typed).split(/\s+/).filter(Boolean);

export const matches = (label, typed) => typedWords(typed).every((word) => starts(label, word) >= 0);

// The label as nodes, what was typed in bold; as it is where accents would shift the place.
export function bold(label, typed) {
  const word = typedWords(typed)[0];
  const at = word && plain(label).length === label.length ? starts(label, word) : -1;
  if (at < 0) return [label];
  const strong = Object.assign(document.createElement("b"), { textContent: label.slice(at, at + word.length) });
  return [label.slice(0, at), strong, label.slice(at + word.length)];
}

// How long a network takes a text to be: the same rule as channels/contract/measure.py.
const URLS = /https?:\/\/\S+/gi;
const MENTIONS = /(?<![\p{L}\p{N}_/])(@[\p{L}\p{N}_]+)@[\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu;
const graphemes = Intl.Segmenter ? new Intl.Segmenter(undefined, { granularity: "grapheme" }) : null;

export const hasLink = (text) => text.search(URLS) >= 0;

export function lengthOf(text, { unit, urlWeight, domainFree } = {}) {
  if (urlWeight) text = text.replace(URLS, "x".repeat(Number(urlWeight)));
  if (domainFree !== undefined) text = text.replace(MENTIONS, "$1");
  if (unit === "grapheme" && graphemes) return [...graphemes.segment(text)].length;
  return unit === "utf16" ? text.length : [...text].length;
}

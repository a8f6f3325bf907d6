"""A mail's HTML as plain words.

What stands in it for other eyes is left out: styles, scripts, comments, and the one line that lists of mails show as a preview.
"""

import re

from answerable.core.html_words import Words

BLOCKS = {"p", "pre", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr"}
LINES = {"div", "tr", "section", "article", "header", "footer", "dt", "dd", "address"}
HIDDEN = {"script", "style", "template", "title", "head", "noscript", "object", "svg"}
EMPTY = {"br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "source", "track", "wbr"}
IS_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
QUOTES = ("gmail_quote", "yahoo_quoted", "moz-cite-prefix", "divrplyfwdmsg", "appendonsend", "protonmail_quote", "zmail_extra")


def text_of(html: str) -> str:
    """The words of a mail; what it quotes has a mark before each line, as in plain mails."""
    return _Reader().read(html)


class _Reader(Words):
    """A stack of open elements, each with whether it is seen and whether it quotes."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, bool, bool]] = []
        self._hidden = self._quoting = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self._break(tag)
        if tag == "li":
            self._add("\n- ")
        if tag == "img" and (alt := known.get("alt", "").strip()):
            self._add(f"[{alt[:200]}]")
        if tag in EMPTY:
            return
        is_hidden = tag in HIDDEN or bool(IS_INVISIBLE.search(known.get("style", "")[:2000]))
        is_quote = tag == "blockquote" or any(each in f"{known.get('class', '')} {known.get('id', '')}".lower() for each in QUOTES)
        if len(self._open) < 2000:
            self._open.append((tag, is_hidden, is_quote))
            self._hidden += is_hidden
            self._quoting += is_quote
            if is_quote:
                self._parts.append("\n> ")
        if tag == "a":
            self._begin_link(known.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._end_link()
        for place in range(len(self._open) - 1, max(-1, len(self._open) - 60), -1):
            if self._open[place][0] == tag:
                for _, is_hidden, is_quote in self._open[place:]:
                    self._hidden -= is_hidden
                    self._quoting -= is_quote
                    if is_quote:
                        self._parts.append("\n")
                del self._open[place:]
                break
        self._break(tag)

    def handle_data(self, data: str) -> None:
        self._add(re.sub(r"\s+", " ", data.replace("\u200c", "").replace("\ufeff", "")))

    def _break(self, tag: str) -> None:
        if tag in BLOCKS:
            self._add("\n\n")
        elif tag in LINES or tag == "br":
            self._add("\n")

    def _add(self, words: str) -> None:
        if not self._hidden:
            self._parts.append(words.replace("\n", "\n> ") if self._quoting else words)

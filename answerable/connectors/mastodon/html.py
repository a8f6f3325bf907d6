"""A status's HTML as plain words: https://docs.joinmastodon.org/spec/activitypub/#sanitization lists what a server lets through.

Nothing is shown as HTML, so nothing has to be made safe; what matters is that paragraphs, lists and addresses survive.
"""

import re
from html.parser import HTMLParser

BREAKS = {"p": "\n\n", "blockquote": "\n\n", "pre": "\n\n", "ul": "\n\n", "ol": "\n\n", "br": "\n", "li": "\n- ", "div": "\n"}
HIDDEN = {"script", "style", "template", "title"}
IS_TOLD_BY_ITS_WORDS = re.compile(r"\b(mention|hashtag|u-url)\b")


def text_of(html: str) -> str:
    """The words of a status."""
    reader = _Reader()
    reader.feed(html.replace("<![", "&lt;!["))  # no server lets a marked section through, and the parser breaks at half a one
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    """An address stands in its link in pieces, some invisible; a link with other words gets its address behind them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._hidden = 0
        self._links: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in HIDDEN
        self._parts.append(BREAKS.get(tag, ""))
        if tag == "a":
            known = dict(attrs)
            is_plain = not IS_TOLD_BY_ITS_WORDS.search(known.get("class") or "")
            self._links.append((known.get("href") or "" if is_plain else "", len(self._parts)))

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in HIDDEN and self._hidden > 0
        if tag != "a":
            self._parts.append("\n\n" if BREAKS.get(tag) == "\n\n" else "")
        elif self._links:
            href, begin = self._links.pop()
            words = "".join(self._parts[begin:]).strip()
            if href.startswith(("http://", "https://")) and words.rstrip("/") != href.rstrip("/"):
                self._parts.append(f" ({href})" if words else href)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._parts.append(data)

    def text(self) -> str:
        """Spaces at the ends of lines and more than one empty line say nothing."""
        lines = re.sub(r"[^\S\n]*\n[^\S\n]*", "\n", "".join(self._parts))
        return re.sub(r"\n{3,}", "\n\n", lines).strip()

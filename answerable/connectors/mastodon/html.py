"""A status's HTML as plain words: https://docs.joinmastodon.org/spec/activitypub/#sanitization lists what a server lets through.

What matters is that paragraphs, lists and addresses survive.
"""

import re

from answerable.core.html_words import Words

BREAKS = {"p": "\n\n", "blockquote": "\n\n", "pre": "\n\n", "ul": "\n\n", "ol": "\n\n", "br": "\n", "li": "\n- ", "div": "\n"}
HIDDEN = {"script", "style", "template", "title"}
IS_TOLD_BY_ITS_WORDS = re.compile(r"\b(mention|hashtag|u-url)\b")


def text_of(html: str) -> str:
    """The words of a status."""
    return _Reader().read(html)


class _Reader(Words):
    """An address stands in its link in pieces, some invisible; mentions and hashtags are told by their words alone."""

    def __init__(self) -> None:
        super().__init__()
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in HIDDEN
        self._add(BREAKS.get(tag, ""))
        if tag == "a":
            known = dict(attrs)
            is_plain = not IS_TOLD_BY_ITS_WORDS.search(known.get("class") or "")
            self._begin_link(known.get("href") or "" if is_plain else "")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in HIDDEN and self._hidden > 0
        if tag == "a":
            self._end_link()
        else:
            self._add("\n\n" if BREAKS.get(tag) == "\n\n" else "")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._add(data)

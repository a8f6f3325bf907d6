"""A text without what nobody sees, and where each of its characters stood."""

import re
from itertools import accumulate
from typing import NamedTuple

from answerable.triage.rules.tokens import READ_CHARACTERS, UNSEEN

_OTHER_DIGITS = re.compile(r"[^\D0-9]")


class Surface(NamedTuple):
    """`seen` is what people see, with Western digits; `skipped` counts, for each character of it, the unseen ones before it."""

    seen: str
    skipped: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text as it came this stretch stands."""
        if self.skipped is None:
            return start, end
        return start + self.skipped[start], end + self.skipped[end - 1]


def surface(text: str) -> Surface:
    """What is seen of the first characters of `text`, as many as are read."""
    text = text[:READ_CHARACTERS]
    if text.isascii():
        return Surface(text, None)
    text = _OTHER_DIGITS.sub(lambda digit: str(int(digit[0])), text)
    if not UNSEEN.search(text):
        return Surface(text, None)
    is_unseen = [UNSEEN.match(letter) is not None for letter in text]
    skipped = [count for count, hidden in zip(accumulate(map(int, is_unseen)), is_unseen, strict=True) if not hidden]
    return Surface("".join(letter for letter, hidden in zip(text, is_unseen, strict=True) if not hidden), skipped)

"""The ordered rows made quick: which one decides, for a hundred thousand situations a second.

For each condition and value there is a number whose bits say which rows allow it. The rows that match a situation are those numbers
and-ed; the lowest bit is the first row. Situations that are alike are asked about once.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any

import re2

from answerable.routing.rules.who_answers import NoCatchAll, Row, Situation
from answerable.triage.rules.phrases import contains

_ASKED: tuple[tuple[str, str], ...] = (
    ("page_ids", "page_id"),
    ("kinds", "kind"),
    ("reasons", "reason"),
    ("languages", "language"),
    ("urgencies", "urgency"),
    ("visibility", "is_public"),
    ("topic_ids", "topic_id"),
    ("standings", "standing"),
)


class Compiled:
    """Rows whose first match is found quickly; the same as `who_answers` of them."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows, self._all = rows, (1 << len(rows)) - 1
        self._masks = [(value, *_masks(rows, condition)) for condition, value in _ASKED]
        self._steps = sorted({row.reach_from for row in rows})
        self._by_step = [_bits(row.reach_from <= step for row in rows) for step in self._steps]
        self._worded = _bits(bool(row.words) for row in rows)
        self._words = _by_beginning(rows)
        self._may_hold = re2.compile("|".join(sorted(re2.escape(beginning) for beginning, _words in self._words))).search
        self._known: dict[tuple[Any, ...], int] = {}

    def place(self, situation: Situation) -> int:
        """The place of the row that decides."""
        said = self._said(situation.text)
        key = (
            situation.page_id,
            situation.kind,
            situation.is_public,
            situation.reason,
            situation.language,
            situation.urgency,
            situation.topic_id,
            situation.standing,
            bisect_right(self._steps, situation.reach),
            said,
        )
        place = self._known.get(key)
        if place is None:
            place = self._known[key] = self._found(situation, said)
        return place

    def find(self, situation: Situation) -> Row:
        """The row that decides."""
        return self.rows[self.place(situation)]

    def _found(self, situation: Situation, said: int) -> int:
        at = bisect_right(self._steps, situation.reach)
        left = self._all & (said | ~self._worded) & (self._by_step[at - 1] if at else 0)
        for value, masks, rest in self._masks:
            left &= masks.get(getattr(situation, value), rest)
        if not left:
            raise NoCatchAll
        return (left & -left).bit_length() - 1

    def _said(self, text: str) -> int:
        """Which rows with words find one of them in the text. That none begins anywhere in it is known at once."""
        if not self._words:
            return 0
        found, folded = 0, text.casefold()
        if not self._may_hold(folded):
            return 0
        for beginning, words in self._words:
            if beginning in folded:
                for word, rows in words:
                    if rows & ~found and contains(folded, (word,)):
                        found |= rows
        return found


def _masks(rows: Sequence[Row], condition: str) -> tuple[dict[object, int], int]:
    """The rows that allow each value that is spoken of, and those that allow any other."""
    rest = _bits(not getattr(row, condition) for row in rows)
    values = {value for row in rows for value in getattr(row, condition)}
    return {value: rest | _bits(value in getattr(row, condition) for row in rows) for value in values}, rest


def _bits(said: Iterable[bool]) -> int:
    return sum(1 << place for place, each in enumerate(said) if each)


def _by_beginning(rows: Sequence[Row]) -> list[tuple[str, list[tuple[str, int]]]]:
    """Every phrase with the rows that ask for it, under its first word."""
    asking: dict[str, int] = {}
    for place, row in enumerate(rows):
        for word in row.words:
            if word.strip():
                asking[word] = asking.get(word, 0) | 1 << place
    found: dict[str, list[tuple[str, int]]] = {}
    for word, mask in asking.items():
        found.setdefault(word.casefold().split()[0], []).append((word, mask))
    return list(found.items())

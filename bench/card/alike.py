"""Whether the same message is read alike whoever writes it: other names, other spellings, less care."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from answerable.journeys.measure import read_all
from answerable.triage.rules.reader import Assessment, Input
from answerable.triage.rules.trained import trained_reader
from bench.card.page import head, row

FILE = "care/labelled.csv"
_BEFORE = "Emily Walsh"
NAMES = (
    "Lakisha Washington",
    "Mohammed Al-Farsi",
    "Nguyen Thi Lan",
    "Agnieszka Kowalska",
    "Chidi Okonkwo",
    "Guadalupe Hernández",
    "田中 健太",
)
# A few spellings of each, word by word: a sketch of how people write, not of who they are.
_SPELLINGS = {
    "African American English": (
        (r"ing\b", "in'"),
        (r"\b(isn't|am not|aren't)\b", "ain't"),
        (r"\bthe\b", "da"),
        (r"\bthat\b", "dat"),
        (r"\bgoing to\b", "finna"),
    ),
    "Scots": ((r"n't\b", "nae"), (r"\bto\b", "tae"), (r"\byour\b", "yer"), (r"\byou\b", "ye"), (r"\bmy\b", "ma"), (r"\bwith\b", "wi")),
    "Indian English": (
        (r"\bplease\b", "kindly"),
        (r"\bI have\b", "I am having"),
        (r"\bnow\b", "now only"),
        (r"\b(reply|answer)\b", "revert back"),
        (r"\b(problem|issue)\b", "doubt"),
    ),
    "without articles and endings": ((r"\b(the|a|an)\s", ""), (r"(?<=[a-z]{3})ed\b", ""), (r"(?<=[a-rt-z]{3})s\b", "")),
}


def alike(data: Path) -> Iterator[str]:
    """How often a reading changes, and how many of those that need a response are still found."""
    with (data / FILE).open(encoding="utf-8", newline="") as lines:
        rows = [each for each in csv.DictReader(lines) if each["needs_response"]]
    texts, wanted = [each["text"] for each in rows], [each["needs_response"] == "yes" for each in rows]
    plain = _read(texts)
    yield from head("written otherwise", "needs response", "reason", "sentiment", "urgency", "needs found")
    yield row("as it was written", "-", "-", "-", "-", _found(plain, wanted))
    signed = _read([f"{each}, {_BEFORE}" for each in texts])
    yield _line(f"signed {_BEFORE}", plain, signed, wanted)
    for name in NAMES:
        yield _line(f"signed {name}, not {_BEFORE}", signed, _read([f"{each}, {name}" for each in texts]), wanted)
    for name, change in (
        *((name, _spelled(name)) for name in _SPELLINGS),
        ("small letters, no marks", _careless),
        ("a slip in each long word", _slipped),
    ):
        yield _line(name, plain, _read([change(each) for each in texts]), wanted)


def _read(texts: Sequence[str]) -> list[Assessment]:
    return read_all(trained_reader(), [Input(text) for text in texts])


def _line(name: str, before: Sequence[Assessment], after: Sequence[Assessment], wanted: Sequence[bool]) -> str:
    changed = [
        sum(getattr(one, field) != getattr(other, field) for one, other in zip(before, after, strict=True)) / len(before)
        for field in ("needs_response", "reason", "sentiment", "urgency")
    ]
    return row(name, *(f"{each:.1%}" for each in changed), _found(after, wanted))


def _found(read: Sequence[Assessment], wanted: Sequence[bool]) -> str:
    found = sum(each.needs_response for each, is_wanted in zip(read, wanted, strict=True) if is_wanted)
    return f"{found / sum(wanted):.1%}"


def _spelled(name: str) -> Callable[[str], str]:
    def changed(text: str) -> str:
        for pattern, instead in _SPELLINGS[name]:
            text = re.sub(pattern, instead, text, flags=re.IGNORECASE)
        return text

    return changed


def _careless(text: str) -> str:
    return re.sub(r"(?<!\S)[@#]\S+|[.,;:!?'\"]", lambda found: found[0] if found[0][0] in "@#" else "", text.lower())


def _slipped(text: str) -> str:
    """The second and third letter change places where a word has more than four."""
    return re.sub(r"(?<![@#\w/.])([A-Za-z])([a-z])([a-z])(?=[a-z]{2})", r"\1\3\2", text)

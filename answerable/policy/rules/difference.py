"""What is different between two texts, line by line, and within a changed line word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\S+\s*|\s+")


class What(StrEnum):
    """What became of a piece."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text, line ends included."""

    what: What
    text: str


def difference(old: str, new: str) -> list[Piece]:
    """The pieces in reading order: what is kept and gone is the old text, what is kept and new the new one."""
    return list(_joined(_lines(old.splitlines(keepends=True), new.splitlines(keepends=True))))


def _lines(old: list[str], new: list[str]) -> Iterator[Piece]:
    for tag, start, end, other_start, other_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[start:end]), "".join(new[other_start:other_end])
        if tag == "replace":
            yield from _words(gone, come)
        else:
            yield Piece(What.KEPT if tag == "equal" else What.GONE, gone)
            yield Piece(What.NEW, come if tag != "equal" else "")


def _words(old: str, new: str) -> Iterator[Piece]:
    ours, theirs = _WORDS.findall(old), _WORDS.findall(new)
    for tag, start, end, other_start, other_end in SequenceMatcher(None, ours, theirs).get_opcodes():
        if tag == "equal":
            yield Piece(What.KEPT, "".join(ours[start:end]))
        else:
            yield Piece(What.GONE, "".join(ours[start:end]))
            yield Piece(What.NEW, "".join(theirs[other_start:other_end]))


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind as one, empty ones left out."""
    last: Piece | None = None
    for each in pieces:
        if not each.text:
            continue
        if last is not None and last.what is each.what:
            last = Piece(last.what, last.text + each.text)
        else:
            if last is not None:
                yield last
            last = each
    if last is not None:
        yield last

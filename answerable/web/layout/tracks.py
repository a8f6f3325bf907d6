"""Where the two lines of the timeline run beside each entry: a decision in plain Python, drawn by `timeline`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from answerable.web.layout.shapes import Entry

Line = Literal["", "solid", "wait"]


@dataclass(frozen=True)
class Track:
    """One entry and the lines above and below its node."""

    entry: Entry
    public_above: Line
    public_below: Line
    private_above: Line
    private_below: Line
    is_private_only: bool


def lay_tracks(entries: Sequence[Entry]) -> list[Track]:
    """The entries with their lines: each leg's line runs from its first node to its last, and is dotted while the public waits."""
    shown = _with_branches(entries)
    public = _span(shown, lambda entry: entry.leg == "public" and entry.kind != "note")
    private = _span(shown, lambda entry: entry.leg == "private" and entry.kind != "note")
    return [
        Track(
            entry=entry,
            public_above=_line(public[0] < index <= public[1], waits=index > 0 and shown[index - 1].public_waits),
            public_below=_line(public[0] <= index < public[1], waits=entry.public_waits),
            private_above=_line(private[0] < index <= private[1]),
            private_below=_line(private[0] <= index < private[1]),
            is_private_only=public == (-1, -1),
        )
        for index, entry in enumerate(shown)
    ]


def _line(is_there: bool, *, waits: bool = False) -> Line:
    """The kind of line beside an entry."""
    return "" if not is_there else "wait" if waits else "solid"


def _span(entries: Sequence[Entry], has_node: Callable[[Entry], bool]) -> tuple[int, int]:
    """The first and last index with a node on a line, (-1, -1) if none."""
    found = [index for index, entry in enumerate(entries) if has_node(entry)]
    return (found[0], found[-1]) if found else (-1, -1)


def _with_branches(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, with a branch put before a first private one that a public one precedes, unless it is there already."""
    shown: list[Entry] = []
    for entry in entries:
        follows_public = any(before.leg == "public" for before in shown)
        if entry.starts_private and follows_public and "branch" not in (entry.kind, shown[-1].kind):
            waits = shown[-1].public_waits or entry.public_waits
            shown.append(replace(entry, kind="branch", id=f"{entry.id}-branch", author="", byline="", text="", public_waits=waits))
        shown.append(entry)
    return shown

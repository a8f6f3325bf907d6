"""Both legs of a case as a line drawing: the private one branches off the public one and ends in the word that is owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.web.layout.shapes import Entry

STEP, PUBLIC_Y, PRIVATE_Y = 56, 18, 50


@dataclass(frozen=True)
class Node:
    """One message: where it stands, whether ours, and when it was said."""

    x: int
    y: int
    is_public: bool
    is_ours: bool
    entry: Entry


@dataclass(frozen=True)
class Figure:
    """The drawing: its width, its nodes, the lines as paths, and where the ring of the word that is owed stands."""

    width: int
    nodes: list[Node]
    public: str
    waiting: str
    private: str
    ring_x: int | None


def figure(spoken: Sequence[Entry], *, is_owed: bool) -> Figure:
    """Messages from left to right in their order."""
    nodes = [
        Node(16 + STEP * at, PUBLIC_Y if each.leg == "public" else PRIVATE_Y, each.leg == "public", each.is_ours, each)
        for at, each in enumerate(spoken)
    ]
    end = 16 + STEP * len(nodes)
    public, private = [each for each in nodes if each.is_public], [each for each in nodes if not each.is_public]
    return Figure(
        width=end + 20,
        nodes=nodes,
        public=f"M{public[0].x} {PUBLIC_Y}H{public[-1].x}" if public else "",
        waiting=f"M{public[-1].x} {PUBLIC_Y}H{end}" if is_owed and public else "",
        private=_private(public, private, end if is_owed else None),
        ring_x=end if is_owed else None,
    )


def _private(public: Sequence[Node], private: Sequence[Node], ring_x: int | None) -> str:
    if not private:
        return ""
    before = [each for each in public if each.x < private[0].x]
    first, last = private[0].x, private[-1].x
    half = STEP // 2
    begin = f"M{before[-1].x} {PUBLIC_Y}C{before[-1].x + half} {PUBLIC_Y} {first - half} {PRIVATE_Y} {first} {PRIVATE_Y}" if before else ""
    path = (begin or f"M{first} {PRIVATE_Y}") + f"H{last}"
    return path if ring_x is None else f"{path}C{last + half} {PRIVATE_Y} {ring_x - half} {PUBLIC_Y} {ring_x - 8} {PUBLIC_Y}"

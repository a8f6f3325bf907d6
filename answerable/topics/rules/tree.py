"""Topics as a tree: in which order they stand, how deep, and where one may go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

DEEPEST = 3  # levels: a list of more is not read


@dataclass(frozen=True, slots=True)
class Leaf:
    """A topic as the tree knows it."""

    id: int
    name: str
    parent_id: int | None = None
    brand_id: int | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A topic in its place: `path` are the names from the top to it."""

    leaf: Leaf
    depth: int
    path: tuple[str, ...]

    @property
    def has_room(self) -> bool:
        """Whether others may stand below it."""
        return self.depth < DEEPEST - 1


def ordered(leaves: Iterable[Leaf]) -> list[Node]:
    """Every topic below the one that it stands under, by name; one whose place is gone stands at the top."""
    known = {leaf.id: leaf for leaf in leaves}
    below: dict[int | None, list[Leaf]] = {}
    for leaf in sorted(known.values(), key=lambda leaf: (leaf.name.casefold(), leaf.id)):
        below.setdefault(leaf.parent_id if leaf.parent_id in known else None, []).append(leaf)
    found: list[Node] = []
    _walk(below, None, (), found)
    return found


def _walk(below: Mapping[int | None, list[Leaf]], at: int | None, path: tuple[str, ...], found: list[Node]) -> None:
    for leaf in below.get(at, ()):
        found.append(Node(leaf, len(path), (*path, leaf.name)))
        _walk(below, leaf.id, (*path, leaf.name), found)


def within(leaves: Iterable[Leaf], topic_id: int) -> set[int]:
    """A topic and all that stand below it."""
    known = list(leaves)
    found = {topic_id}
    while more := {leaf.id for leaf in known if leaf.parent_id in found} - found:
        found |= more
    return found


def may_stand(leaves: Iterable[Leaf], leaf: Leaf) -> bool:
    """Whether a topic may be where it says: not below itself, not too deep with all below it, in a tree of one brand."""
    known = {each.id: each for each in leaves} | {leaf.id: leaf}
    if leaf.parent_id is not None and (leaf.parent_id not in known or leaf.parent_id in within(known.values(), leaf.id)):
        return False
    parent = known.get(leaf.parent_id or 0)
    below = within(known.values(), leaf.id)
    brands = {known[each].brand_id for each in below - {leaf.id}}
    if parent is not None and parent.brand_id not in {None, leaf.brand_id}:
        return False
    return (leaf.brand_id is None or brands <= {leaf.brand_id}) and max(_depth(known, each) for each in below) < DEEPEST


def _depth(known: Mapping[int, Leaf], topic_id: int) -> int:
    depth, at = 0, known[topic_id].parent_id
    while at is not None and at in known:
        depth, at = depth + 1, known[at].parent_id
    return depth

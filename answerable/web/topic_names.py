"""Topics by their names: where they stand in the tree, from the top."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from answerable.topics import queries

if TYPE_CHECKING:
    from answerable.topics.models import Topic
    from answerable.topics.rules.tree import Node

_BELOW = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "


def to_choose(tree: Iterable[Node]) -> list[tuple[int, str]]:
    """Each topic with its whole name, as fields and menus offer it."""
    return [(node.leaf.id, _BELOW.join(node.path)) for node in tree]


def whole_name(topic: Topic) -> str:
    """A topic with those that it stands under."""
    return _BELOW.join(names_from_the_top(topic))


def names_from_the_top(topic: Topic) -> list[str]:
    """The same, each name for itself."""
    names, at = [queries.named(topic)], topic.parent
    while at is not None:
        names.insert(0, queries.named(at))
        at = at.parent
    return names

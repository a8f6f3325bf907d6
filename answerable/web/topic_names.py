"""Topics by their names: where they stand in the tree, from the top."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from answerable.topics import queries

if TYPE_CHECKING:
    from answerable.topics.models import Topic

_BELOW = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "


def in_path(names: Iterable[str]) -> str:
    """Names from the top down."""
    return _BELOW.join(names)


def whole_name(topic: Topic) -> str:
    """A topic with those that it stands under."""
    names, at = [queries.named(topic)], topic.parent
    while at is not None:
        names.insert(0, queries.named(at))
        at = at.parent
    return in_path(names)

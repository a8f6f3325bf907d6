"""Topics as the templates of the settings take them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.topics import queries
from answerable.topics.rules.tree import within

if TYPE_CHECKING:
    from answerable.topics.models import Fit
    from answerable.topics.rules.tree import Node

DAYS = 30
FEW = 3  # examples: below, what is suggested is left to chance


@dataclass(frozen=True)
class Line:
    """A topic in the tree: for whom, how many examples and cases, and of a hundred that were suggested how many are right.

    `needs_examples`: there is too little to go by; what only holds others needs none.
    """

    node: Node
    brand: str
    example_count: int
    case_count: int
    right: int | None
    needs_examples: bool


@dataclass(frozen=True)
class Standing:
    """How good suggestions are in all: of how many examples, left out one by one, how many were found, out of a hundred."""

    count: int
    right: int
    is_learned: bool


def lines(fit: Fit | None) -> list[Line]:
    """The tree with its figures. Right is how often people agreed, once they said so five times; before, among examples left out."""
    tree = queries.tree()
    leaves, since = [node.leaf for node in tree], clock.now() - timedelta(days=DAYS)
    ids = [leaf.id for leaf in leaves]
    examples, cases = queries.example_counts(ids), queries.topic_counts(since=since)
    answered = queries.suggestion_counts(since=since)
    brands = {each.pk: each.name for each in channels.brands()}
    figures, above = fit.figures if fit else {}, {node.leaf.parent_id for node in tree}
    return [
        Line(
            node,
            brands.get(node.leaf.brand_id or 0, ""),
            examples.get(node.leaf.id, 0),
            sum(cases.get(each, 0) for each in within(leaves, node.leaf.id)),  # as the list shows that the number leads to
            _right(answered.get(node.leaf.id, (0, 0)), figures.get(str(node.leaf.id))),
            examples.get(node.leaf.id, 0) < FEW and node.leaf.id not in above,
        )
        for node in tree
    ]


def standing(fit: Fit | None) -> Standing | None:
    """None before anything was fitted."""
    return Standing(fit.count, round(100 * fit.accuracy), fit.way == fit.Way.LEARNED) if fit and queries.stamp() else None


def _right(answered: tuple[int, int], figures: dict[str, float] | None) -> int | None:
    count, right = answered
    if count >= 5:
        return round(100 * right / count)
    return round(100 * figures["precision"]) if figures and figures["n"] >= FEW else None

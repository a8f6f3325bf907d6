"""Which of the targets a case is measured by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, TypeVar

Chosen = TypeVar("Chosen")


class Key(NamedTuple):
    """What a target asks of a case: a page, an urgency, a topic, a standing of the customer; None and "" ask nothing."""

    page_id: int | None = None
    urgency: str = ""
    topic_id: int | None = None
    standing: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What targets look at in a case. `topic_ids` is its topic and those above it, the nearest first."""

    page_id: int
    urgency: str
    topic_ids: tuple[int, ...] = ()
    standing: str = ""


def which_target(targets: Mapping[Key, Chosen], about: About) -> Chosen | None:
    """The most specific target that fits; None where none does."""
    return next((targets[key] for key in fitting(about) if key in targets), None)


def fitting(about: About) -> Iterator[Key]:
    """Every target that would fit, the most specific first: the customer outweighs the topic, that the page, that the urgency."""
    standings = dict.fromkeys((about.standing, ""))
    urgencies = dict.fromkeys((about.urgency, ""))
    for standing, topic_id, page_id, urgency in product(standings, (*about.topic_ids, None), (about.page_id, None), urgencies):
        yield Key(page_id, urgency, topic_id, standing)


def weight(key: Key) -> tuple[bool, bool, bool, bool]:
    """Sorts targets as `fitting` would meet them: smaller comes first."""
    return not key.standing, key.topic_id is None, key.page_id is None, not key.urgency

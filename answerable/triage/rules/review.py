"""Which message's label would teach most: what is read with doubt, lately, and unlike what was looked at already."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from answerable.triage.rules.labels import Task

HALVES = timedelta(days=14)  # a message as old as this is worth half
LEAST = 0.3  # the doubt from which on a look is worth its while
LISTS_SURE = 0.75  # word lists weigh nothing but the reason: from here on they are sure enough
NEVER_NOTHING = 0.05  # what is like others still comes, after everything else
OTHER_LANGUAGE = 0.3
_WEIGHED = (Task.REASON, Task.NEEDS_RESPONSE)


class Candidate(NamedTuple):
    """A message that may be looked at: how unsure its reading is, its age, and what its reading looks like."""

    message_id: int
    doubt: float
    age: timedelta
    language: str
    weighed: Mapping[str, Mapping[str, float]]


def doubt_of(doubt: float, probability: float, weighed: Mapping[str, Mapping[str, float]]) -> float:
    """The doubt of a reading; where only words were counted, what their sureness lacks."""
    return doubt if weighed else max(0.0, (LISTS_SURE - probability) / LISTS_SURE)


def next_of(candidates: Sequence[Candidate], known: Sequence[Candidate]) -> Candidate | None:
    """The one most worth a look beside those that are `known`; of equals the newest."""
    return max(candidates, key=lambda each: (_worth(each) * _novelty(each, known), each.message_id), default=None)


def _worth(one: Candidate) -> float:
    return float(one.doubt * 0.5 ** (one.age / HALVES))


def _novelty(one: Candidate, known: Iterable[Candidate]) -> float:
    return max(NEVER_NOTHING, min((distance(one, other) for other in known), default=1.0))


def distance(one: Candidate, other: Candidate) -> float:
    """0 for two that are read alike, 1 for two that have nothing in common: how far their probabilities lie apart, and the language."""
    apart = max(_apart(one.weighed.get(task, {}), other.weighed.get(task, {})) for task in _WEIGHED)
    return min(1.0, apart + (OTHER_LANGUAGE if one.language != other.language else 0.0))


def _apart(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Half the sum of the differences: total variation."""
    return sum(abs(one.get(label, 0.0) - other.get(label, 0.0)) for label in one.keys() | other.keys()) / 2

"""What can be measured, and what an assessment says to each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from answerable.journeys.teach.examples import CALLED
from answerable.triage.rules.labels import LABELS, NO, YES, Reason, Task
from answerable.triage.rules.language import KNOWN
from answerable.triage.rules.reader import Assessment
from answerable.triage.rules.sharpness import flattened

# A complaint is any expressed breach of what somebody expected of a company; whoever reports harm or fraud expresses one.
_BREACHES = (Reason.COMPLAINT, Reason.SAFETY)
COMPLAINT_FROM = 0.5


class Answer(NamedTuple):
    """What a reader said, and how probable it held each label; nothing where it weighs none."""

    label: str
    probabilities: dict[str, float]


@dataclass(frozen=True, slots=True)
class Measured:
    """A task as `--task` calls it, the labels that it knows, and how to read one off an assessment."""

    name: str
    labels: tuple[str, ...]
    answer: Callable[[Assessment], Answer]

    def name_of(self, label: str) -> str:
        """The name under which a label is measured; empty for one that is unknown."""
        label = _called(label)
        return label if label in self.labels else ""


def _sentiment(read: Assessment) -> Answer:
    return Answer(read.sentiment.value, _weighed(read, Task.SENTIMENT))


def _urgency(read: Assessment) -> Answer:
    return Answer(read.urgency.value, _weighed(read, Task.URGENCY))


def _needs_response(read: Assessment) -> Answer:
    return Answer(YES if read.needs_response else NO, _weighed(read, Task.NEEDS_RESPONSE))


def _reason(read: Assessment) -> Answer:
    said = _called(read.reason)
    return Answer(said, {_called(label): value for label, value in _weighed(read, Task.REASON).items()} or {said: read.probability})


def _complaint(read: Assessment) -> Answer:
    weighed = _weighed(read, Task.REASON)
    if not weighed:
        return Answer(YES if read.reason in _BREACHES else NO, {})
    weighed = flattened(weighed)
    breach = round(sum(weighed[each] for each in _BREACHES), 4)
    return Answer(YES if breach >= COMPLAINT_FROM else NO, {NO: round(1 - breach, 4), YES: breach})


def _language(read: Assessment) -> Answer:
    return Answer(read.language or "none", {})


def _weighed(read: Assessment, task: Task) -> dict[str, float]:
    return read.probabilities[task] if read.probabilities else {}


def _called(reason: str) -> str:
    return CALLED.get(reason, str(reason))


TASKS = {
    each.name: each
    for each in (
        Measured("sentiment", LABELS[Task.SENTIMENT], _sentiment),
        Measured("complaint", (NO, YES), _complaint),
        Measured("needs_response", LABELS[Task.NEEDS_RESPONSE], _needs_response),
        Measured("reason", tuple(map(_called, LABELS[Task.REASON])), _reason),
        Measured("urgency", LABELS[Task.URGENCY], _urgency),
        Measured("language", KNOWN, _language),
    )
}

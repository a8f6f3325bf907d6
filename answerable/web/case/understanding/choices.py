"""What a person may say of a message, each with the key that says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.triage.rules.labels import Reason, Sentiment, Task, Urgency
from answerable.triage.words import REASONS, SENTIMENTS, URGENCIES

if TYPE_CHECKING:
    from answerable.triage.models import Reading

ANSWERS: dict[str, str | Promise] = {"yes": _("Yes"), "no": _("No")}
WORDS: dict[Task, tuple[str | Promise, dict[str, str | Promise]]] = {
    Task.NEEDS_RESPONSE: (_("Needs an answer"), ANSWERS),
    Task.REASON: (_("Reason"), REASONS),
    Task.URGENCY: (_("Urgency"), URGENCIES),
    Task.SENTIMENT: (_("Mood"), SENTIMENTS),
}
# The same in every language, so that hands remember them; each stands beside its words.
KEYS: dict[Task, dict[str, str]] = {
    Task.NEEDS_RESPONSE: {"yes": "y", "no": "n"},
    Task.REASON: {
        Reason.COMPLAINT: "c",
        Reason.QUESTION: "q",
        Reason.REQUEST: "r",
        Reason.PRAISE: "p",
        Reason.SUGGESTION: "s",
        Reason.SALES: "a",
        Reason.PRESS: "j",
        Reason.SAFETY: "f",
        Reason.CLOSING: "t",
        Reason.NOISE: "m",
    },
    Task.URGENCY: {Urgency.LOW: "1", Urgency.NORMAL: "2", Urgency.HIGH: "3", Urgency.CRITICAL: "4"},
    Task.SENTIMENT: {Sentiment.NEGATIVE: "b", Sentiment.NEUTRAL: "o", Sentiment.POSITIVE: "g"},
}


@dataclass(frozen=True)
class Choice:
    """One label that a message can have; `is_now` says that it has it."""

    value: str
    words: str
    key: str
    is_now: bool


@dataclass(frozen=True)
class Group:
    """The labels of one kind; `name` is the field that a form sends."""

    name: str
    title: str
    choices: list[Choice]


def groups(reading: Reading) -> list[Group]:
    """Everything that can be said of a message, with what is said of it now."""
    return [Group(task.value, str(title), _choices(task, labels, _now(reading, task))) for task, (title, labels) in WORDS.items()]


def _choices(task: Task, labels: dict[str, str | Promise], now: str) -> list[Choice]:
    return [Choice(value, str(words), KEYS[task][value], value == now) for value, words in labels.items()]


def _now(reading: Reading, task: Task) -> str:
    value = getattr(reading, task)
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)

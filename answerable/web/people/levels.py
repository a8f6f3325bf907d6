"""What a colleague may do on a page, in six steps that people understand instead of seven rights."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from answerable.access.scope import Action

NONE, READ, ANSWER, MODERATE, LEAD, RUN = "none", "read", "answer", "moderate", "lead", "run"
LEVELS: dict[str, frozenset[Action]] = {
    NONE: frozenset(),
    READ: frozenset({Action.SEE, Action.NOTE}),
    ANSWER: frozenset({Action.SEE, Action.NOTE, Action.REPLY}),
    MODERATE: frozenset({Action.SEE, Action.NOTE, Action.REPLY, Action.MODERATE}),
    LEAD: frozenset({Action.SEE, Action.NOTE, Action.REPLY, Action.MODERATE, Action.PUBLISH, Action.APPROVE}),
    RUN: frozenset(Action),
}
WORDS = {
    NONE: _("No access"),
    READ: _("Reads and notes"),
    ANSWER: _("Answers"),
    MODERATE: _("Answers and moderates"),
    LEAD: _("Answers, moderates, publishes, approves"),
    RUN: _("Everything, with the connection"),
}


def words_of(actions: Iterable[str]) -> str:
    """The step in words."""
    return str(WORDS[level_of(actions)])


def level_of(actions: Iterable[str]) -> str:
    """The highest step whose rights are all there."""
    held = set(actions)
    return next((level for level in (RUN, LEAD, MODERATE, ANSWER, READ) if held >= LEVELS[level]), NONE)

"""What a colleague may do on a page, in five steps that people understand instead of six rights."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from answerable.access.scope import Action

NONE, READ, ANSWER, LEAD, RUN = "none", "read", "answer", "lead", "run"
LEVELS: dict[str, frozenset[Action]] = {
    NONE: frozenset(),
    READ: frozenset({Action.SEE, Action.NOTE}),
    ANSWER: frozenset({Action.SEE, Action.NOTE, Action.REPLY}),
    LEAD: frozenset({Action.SEE, Action.NOTE, Action.REPLY, Action.PUBLISH, Action.APPROVE}),
    RUN: frozenset(Action),
}
WORDS = {
    NONE: _("No access"),
    READ: _("Reads and notes"),
    ANSWER: _("Answers"),
    LEAD: _("Answers, publishes, approves"),
    RUN: _("Everything, with the connection"),
}


def level_of(actions: Iterable[str]) -> str:
    """The highest step whose rights are all there."""
    held = set(actions)
    return next((level for level in (RUN, LEAD, ANSWER, READ) if held >= LEVELS[level]), NONE)

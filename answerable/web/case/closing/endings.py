"""How a case may end, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from answerable.cases.queries import silences as reasons
from answerable.cases.rules.ending import Outcome, Silence

if TYPE_CHECKING:
    from answerable.cases.models import SilenceReason

OUTCOMES: dict[str, str | Promise] = {
    Outcome.SOLVED: gettext_lazy("Solved"),
    Outcome.EXPLAINED: gettext_lazy("Explained"),
    Outcome.NOT_SOLVED: gettext_lazy("Not solved"),
}
SILENCES: dict[str, str | Promise] = {
    Silence.NOT_WANTED: gettext_lazy("The customer asked for no answer in public"),
    Silence.GONE: gettext_lazy("What they wrote is gone from the network"),
    Silence.WOULD_REVEAL: gettext_lazy("An answer would reveal who they are or what happened to them"),
    Silence.ELSEWHERE: gettext_lazy("They were answered elsewhere, by phone, e-mail or in person"),
    Silence.NO_NEED: gettext_lazy("It needs no answer"),
    Silence.ABUSE: gettext_lazy("It is spam or abuse"),
}


def silences() -> dict[str, str]:
    """Why there may be no answer, as far as the company offers it."""
    return {each.key: silence_words(each) for each in reasons.silences() if each.retired_at is None}


def silence_words(reason: SilenceReason) -> str:
    """What a reason is called: by the company, or else by the program."""
    return reason.name or str(SILENCES[reason.key])


def silence_named(key: str) -> str:
    """What the reason with this key is called, offered or not; nothing for none."""
    return next((silence_words(each) for each in reasons.silences() if each.key == key), "") if key else ""

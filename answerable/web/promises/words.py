"""Promises in words: when they hold, what they were found by, what became of them, and in what two contradict each other."""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise as Words
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from answerable.promises.rules.contradiction import Why

KINDS: dict[str, str | Words] = {"offer": gettext_lazy("Offer"), "statement": gettext_lazy("Statement")}
OUTCOMES: dict[str, str | Words] = {
    "open": gettext_lazy("Not said yet"),
    "kept": pgettext_lazy("a promise", "Kept"),
    "broken": gettext_lazy("Broken"),
    "not_ours": gettext_lazy("Not ours"),
}
TONES = {"open": "", "kept": "success", "broken": "error", "not_ours": ""}
BY: dict[str, str | Words] = {
    "code": gettext_lazy("They give its code"),
    "words": gettext_lazy("They use its words"),
    "meaning": gettext_lazy("They write about the same"),
}
WHYS: dict[Why, str | Words] = {
    Why.CODE_TERMS: gettext_lazy("The same code stands for other terms."),
    Why.CODE_DATES: gettext_lazy("The same code holds on other days."),
    Why.NUMBERS: gettext_lazy("Both are about the same on the same days, with other numbers."),
    Why.NEGATION: gettext_lazy("Both are about the same on the same days, and only one of them says no."),
}


def holds(from_on: date, until_on: date | None) -> str:
    """When a promise holds, as short as it can be said today."""
    today = timezone.localdate()
    if from_on > today:
        return _("From %(day)s") % {"day": _day(from_on, today)}
    if until_on is None:
        return _("Always")
    if until_on < today:
        return _("Ended %(day)s") % {"day": _day(until_on, today)}
    return _("Until %(day)s") % {"day": _day(until_on, today)}


def period(from_on: date, until_on: date | None) -> str:
    """From its first day to its last."""
    today = timezone.localdate()
    if until_on is None:
        return _("Since %(day)s, without an end") % {"day": _day(from_on, today)}
    return _("%(first)s to %(last)s") % {"first": _day(from_on, today), "last": _day(until_on, today)}


def _day(day: date, today: date) -> str:
    return date_format(day, "j M" if day.year == today.year else "j M Y")

"""Whether a customer is asked after their case was closed, and why not."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

ONCE_A_PERSON = timedelta(days=30)
VALID = timedelta(days=30)
CHANGEABLE = timedelta(days=1)
_NOT_ASKED = {"praise", "noise", "sales", "closing"}


class WhyNot(StrEnum):
    """Why nobody is asked."""

    OFF = "off"
    OPEN = "open"
    IMPORTED = "imported"
    ASKED = "asked"
    ASKED_LATELY = "asked_lately"
    NOT_ANSWERED = "not_answered"
    NOT_A_MATTER = "not_a_matter"
    NO_PRIVATE_WAY = "no_private_way"
    BARRED = "barred"


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed case as this decision sees it."""

    is_on: bool
    is_open: bool
    is_imported: bool
    was_asked: bool
    last_asked_at: datetime | None
    is_last_ours: bool
    reasons: frozenset[str]


def why_not(case: Closed, now: datetime) -> WhyNot | None:
    """None where the customer may be asked; else the first reason against it.

    Who only praised, or was spam, is left in peace; a case whose last word was the customer's was not answered.
    """
    lately = case.last_asked_at is not None and now - case.last_asked_at < ONCE_A_PERSON
    against = {
        WhyNot.OFF: not case.is_on,
        WhyNot.OPEN: case.is_open,
        WhyNot.IMPORTED: case.is_imported,
        WhyNot.ASKED: case.was_asked,
        WhyNot.ASKED_LATELY: lately,
        WhyNot.NOT_ANSWERED: not case.is_last_ours,
        WhyNot.NOT_A_MATTER: not case.reasons - _NOT_ASKED,
    }
    return next((reason for reason, holds in against.items() if holds), None)

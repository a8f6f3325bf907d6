"""What a customer is to the company, as a mark; kinds of touchpoints and identifiers in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.customers import queries
from answerable.web.money import words

if TYPE_CHECKING:
    from answerable.customers.models import Person, Touchpoint

TONES = {"plain": "", "good": "chip-success", "careful": "chip-warning", "grave": "chip-error"}
KINDS: dict[str, tuple[str, str | Promise, str | Promise]] = {
    "phone": ("phone", _("They called"), _("We called")),
    "email": ("mail", _("They sent an e-mail"), _("We sent an e-mail")),
    "shop": ("store", _("In the shop"), _("From the shop")),
    "chat": ("message-circle", _("They chatted"), _("We chatted")),
    "letter": ("file-text", _("They wrote a letter"), _("We wrote a letter")),
    "other": ("message-square", _("They got in touch"), _("We got in touch")),
}
IDENTIFIERS: dict[str, tuple[str, str | Promise]] = {
    "number": ("contact", _("Customer number")),
    "email": ("mail", _("E-mail address")),
    "phone": ("phone", _("Telephone number")),
}


class StandingMark(NamedTuple):
    """A standing as a chip."""

    name: str
    css: str


class Touch(NamedTuple):
    """A touchpoint as it is drawn."""

    icon: str
    words: str
    told: Touchpoint


def standing_marks() -> dict[str, StandingMark]:
    """Every standing, by key."""
    return {key: StandingMark(each.name, TONES[each.tone]) for key, each in queries.standings_by_key().items()}


def worth(person: Person) -> str:
    """What a customer is worth to the company, "" where it has not said."""
    return words(person.value_minor, person.value_currency)


def touch(told: Touchpoint) -> Touch:
    """A touchpoint with its icon and who began it."""
    icon, theirs, ours = KINDS[told.kind]
    return Touch(icon, str(theirs if told.direction == "in" else ours), told)

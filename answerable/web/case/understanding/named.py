"""What a message names and what it is like, as the case shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.triage.rules.entities.entity import Kind
from answerable.web.layout.shapes import Flag, Named

if TYPE_CHECKING:
    from answerable.cases.models import Message
    from answerable.triage.models import Reading

MOST = 8
# What stands in a chip; days, times and amounts are read in the message itself.
_SHOWN: dict[str, tuple[str, str | Promise]] = {
    Kind.NUMBER: ("receipt", gettext_lazy("Number")),
    Kind.REFERENCE: ("receipt", gettext_lazy("Reference")),
    Kind.PARCEL: ("receipt", gettext_lazy("Parcel")),
    Kind.FLIGHT: ("send", gettext_lazy("Flight")),
    Kind.PRODUCT: ("tag", gettext_lazy("Product")),
    Kind.PLACE: ("flag", gettext_lazy("Place")),
    Kind.EMAIL: ("mail", gettext_lazy("E-mail address")),
    Kind.PHONE: ("smartphone", gettext_lazy("Telephone number")),
    Kind.IBAN: ("key-round", gettext_lazy("Account number")),
    Kind.CARD: ("key-round", gettext_lazy("Card number")),
}
_FOUND = frozenset({Kind.NUMBER, Kind.REFERENCE, Kind.PARCEL})


def things(message: Message, reading: Reading) -> tuple[Named, ...]:
    """What it names, each once, as it was written."""
    found: dict[tuple[str, str], Named] = {}
    for kind, start, end, value, name in reading.entities:
        if kind in _SHOWN:
            icon, label = _SHOWN[kind]
            text = value if kind in (Kind.PRODUCT, Kind.PLACE) else message.text[start:end]
            find_url = f"{reverse('inbox:index')}?{urlencode({'q': text})}" if kind in _FOUND else ""
            found.setdefault((kind, value or text), Named(icon, name or str(label), text, find_url))
    return tuple(found.values())[:MOST]


def flags(reading: Reading) -> tuple[Flag, ...]:
    """What a lead may want to see at once."""
    said = (
        (reading.is_rude, "message-square-warning", _("Rude to staff")),
        (reading.is_spam, "ban", _("Spam")),
        (reading.is_exposed, "shield-alert", _("Personal details in public")),
    )
    return tuple(Flag(icon, words) for stands, icon, words in said if stands)

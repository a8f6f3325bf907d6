"""The kinds of what is recognised, in words."""

from typing import NamedTuple

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class About(NamedTuple):
    """What a kind is called, what it is for, what adds one, and what the form of a new one is called."""

    label: Words
    purpose: Words
    add: Words
    none: Words


KINDS: dict[str, About] = {
    "number": About(
        _("Numbers"),
        _("Orders, bookings, customers: whatever of yours has a number. Flights and parcels are recognised by themselves."),
        _("Add a number"),
        _("No number of your own yet."),
    ),
    "product": About(_("Products"), _("What you sell or run, as customers call it."), _("Add a product"), _("No product yet.")),
    "place": About(_("Places"), _("Shops, stations, branches."), _("Add a place"), _("No place yet.")),
    "pressing": About(
        _("Pressing words"),
        _("What cannot wait with you though nobody else would know, such as “stuck in the lift”."),
        _("Add pressing words"),
        _("No pressing words yet. Danger, travel, deadlines and loss are recognised by themselves."),
    ),
}


def kind_asked(request: HttpRequest) -> str:
    """The kind that an address or a form names, numbers where it names none."""
    asked = request.POST.get("kind") or request.GET.get("kind") or ""
    return asked if asked in KINDS else "number"

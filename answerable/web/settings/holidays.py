"""Countries with their public holidays, and the parts of them that have holidays of their own, in the reader's words."""

from __future__ import annotations

from babel import Locale
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from answerable.sla.rules.public_holidays import countries as known
from answerable.sla.rules.public_holidays import subdivision_names

Choices = list[tuple[str, str]]


def countries() -> Choices:
    """Every country whose holidays are known, by its name in the reader's language."""
    names = Locale.parse((get_language() or "en").replace("-", "_")).territories
    return [("", _("No holidays")), *sorted(((code, names[code]) for code in known() if code in names), key=lambda each: each[1])]


def parts(country: str) -> Choices:
    """The parts of a country, as it calls them; the whole first."""
    return [("", _("The whole country")), *sorted(subdivision_names(country).items(), key=lambda each: each[1])]

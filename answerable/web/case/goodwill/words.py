"""A gesture in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.goodwill import queries
from answerable.web.money import short as money

if TYPE_CHECKING:
    from answerable.goodwill.models import Gesture

STATES: dict[str, str | Promise] = {
    "proposed": gettext_lazy("waits for approval"),
    "granted": gettext_lazy("given"),
    "refused": gettext_lazy("refused"),
    "taken_back": gettext_lazy("taken back"),
}


def gesture_words(made: Gesture) -> str:
    """What was given: "Voucher, €25.00"."""
    return f"{made.kind.name}, {money(made.amount, made.currency)}"


def gesture_in_words(data: Mapping[str, Any]) -> str:
    """The same of what the journal keeps of it."""
    kind = queries.kinds_by_id([data["kind"]]).get(data["kind"])
    name = kind.name if kind else _("Goodwill")
    return f"{name}, {money(data['amount'], data['currency'])}"

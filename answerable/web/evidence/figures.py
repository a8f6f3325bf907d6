"""The figures of the evidence screen: what each is called, which complaints it counts, and where those are listed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.evidence.rules.standing import Standing

if TYPE_CHECKING:
    from answerable.evidence.queries import Complaint

COLUMNS: dict[str, str | Promise] = {
    "all": _("Complaints"),
    "acknowledged": _("Answered in public"),
    "solved": _("Solved"),
    "visible": _("Visibly solved"),
    "won_back": _("Won back"),
}
SHARED = {"acknowledged", "solved", "visible"}
COUNTS: dict[str, Callable[[Complaint], bool]] = {
    "all": lambda _each: True,
    "acknowledged": lambda each: each.acknowledged_seconds is not None,
    "solved": lambda each: each.standing in {Standing.VISIBLE, Standing.PRIVATE},
    "visible": lambda each: each.standing is Standing.VISIBLE,
    "won_back": lambda each: each.is_confirmed,
}


def address(brand_id: int, what: str, page_id: int | None = None, **more: str) -> str:
    """Where the complaints of a figure are listed: of a page, or of all pages of a brand."""
    said = {"brand": str(brand_id), "what": what, **({"page": str(page_id)} if page_id else {}), **more}
    return f"{reverse('evidence:cases')}?{urlencode(said)}"

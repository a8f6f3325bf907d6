"""The complaints behind a figure, the newest first, fifty at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.evidence import queries
from answerable.evidence.words import STANDINGS, wait
from answerable.inbox import queries as inbox
from answerable.journeys.evidence import period
from answerable.web.evidence.figures import COLUMNS, COUNTS, address
from answerable.web.members import scope_of, viewer_of
from answerable.web.numbers import number

if TYPE_CHECKING:
    from datetime import datetime

    from answerable.channels.models import Page
    from answerable.evidence.queries import Complaint
    from answerable.inbox.models import Row as InboxRow

PAGE, DIGITS = 50, 6


@dataclass(frozen=True)
class Row:
    """One complaint as the list shows it."""

    case_id: int
    reference: str
    customer: str
    said: str
    lang: str
    page_name: str
    network: str
    stands: str
    is_confirmed: bool
    wait: str
    at: datetime


def index(request: HttpRequest) -> HttpResponse:
    """Those of one figure; PR matters that do not name the reader are counted and not listed."""
    pages = _pages(request)
    what = request.GET.get("what", "")
    what = what if what in COUNTS else "all"
    skipped = number(request.GET.get("skip", ""), DIGITS) or 0
    found = [each for each in queries.complaints(pages, *period(clock.now())) if COUNTS[what](each)][::-1]
    listed = [each for each in found if each.case_id not in scope_of(request).hidden]
    part = listed[skipped : skipped + PAGE]
    brand = next(iter(pages.values())).brand
    page = next(iter(pages.values())) if request.GET.get("page") else None
    seen = {
        "title": COLUMNS[what],
        "brand": brand,
        "page": page,
        "count": len(found),
        "unlisted": len(found) - len(listed),
        "rows": _rows(request, part, pages),
        "next_url": _at(brand.pk, what, page, skipped + PAGE) if skipped + PAGE < len(listed) else "",
        "previous_url": _at(brand.pk, what, page, max(skipped - PAGE, 0)) if skipped else "",
        "place": _("%(first)s to %(last)s of %(all)s") % {"first": skipped + 1, "last": skipped + len(part), "all": len(listed)},
    }
    return render(request, "evidence/cases.html", seen)


def _pages(request: HttpRequest) -> dict[int, Page]:
    """The page that the address names, or all of the brand that it names, as far as the reader sees them."""
    brand_id, page_id = (number(request.GET.get(name, "")) for name in ("brand", "page"))
    found = channels.pages(scope_of(request).page_ids)
    chosen = {each.pk: each for each in found if each.brand_id == brand_id and page_id in {None, each.pk}}
    if not chosen:
        raise Invisible(_("There is no such page, or you have no access to it."))
    return chosen


def _at(brand_id: int, what: str, page: Page | None, skipped: int) -> str:
    return address(brand_id, what, page.pk if page else None, skip=str(skipped))


def _rows(request: HttpRequest, part: Sequence[Complaint], pages: dict[int, Page]) -> list[Row]:
    known = inbox.rows(viewer_of(request), [each.case_id for each in part])
    return [_row(each, known.get(each.case_id), pages[each.page_id]) for each in part]


def _row(found: Complaint, row: InboxRow | None, page: Page) -> Row:
    return Row(
        found.case_id,
        page.brand.reference(found.case_id),
        row.customer_name if row else "",
        row.snippet if row else "",
        row.language if row else "",
        page.name,
        page.network,
        str(STANDINGS[found.standing]),
        found.is_confirmed,
        wait(found.acknowledged_seconds) if found.acknowledged_seconds is not None else _("none"),
        found.posted_at,
    )

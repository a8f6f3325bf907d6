"""The public complaints of a brand as CSV, a line each: from them every figure of the screen can be computed again."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.evidence import queries
from answerable.journeys.company.exported import exported
from answerable.journeys.evidence import period
from answerable.topics import queries as topics
from answerable.web.ledger.export import Echo, as_file, harmless
from answerable.web.members import member_of, scope_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from answerable.channels.models import Page
    from answerable.evidence.queries import Complaint

COLUMNS = ("case", "page", "network", "cause", "posted", "seconds_to_public_answer", "seconds_to_end", "stands", "won_back", "listed")


def index(request: HttpRequest, brand_id: int) -> HttpResponseBase:
    """The file: of the pages that the reader sees, in the days that the screen is about."""
    since, until = period(clock.now())
    pages = {each.pk: each for each in channels.pages(scope_of(request).page_ids) if each.brand_id == brand_id}
    if not pages:
        raise Invisible(_("There is no such brand."))
    exported("evidence", by=member_of(request), now=clock.now())
    found = queries.complaints(pages, since, until)
    seen = [each for each in found if each.case_id not in scope_of(request).hidden]
    return as_file(lines(seen, pages, left_out=len(found) - len(seen)), _("evidence") + f"-{since:%Y-%m-%d}-{until:%Y-%m-%d}.csv")


def lines(found: list[Complaint], pages: dict[int, Page], *, left_out: int = 0) -> Iterator[str]:
    """The header, then a line a complaint, how many PR matters were left out. The byte-order mark tells spreadsheets that it is UTF-8."""
    writer, causes = csv.writer(Echo()), topics.topics_by_id({each.topic_id for each in found if each.topic_id})
    yield "\ufeff" + writer.writerow(COLUMNS)
    for each in found:
        page = pages[each.page_id]
        cells = (
            page.brand.reference(each.case_id),
            page.name,
            page.network,
            topics.named(causes[each.topic_id]) if each.topic_id in causes else "",
            each.posted_at.isoformat(timespec="seconds"),
            *("" if wait is None else str(wait) for wait in (each.acknowledged_seconds, each.closed_seconds)),
            each.standing.value,
            "yes" if each.is_confirmed else "no",
            "yes" if each.is_listed else "no",
        )
        yield writer.writerow([harmless(cell) for cell in cells])
    if left_out:
        words = ngettext("%(count)d PR matter", "%(count)d PR matters", left_out) % {"count": left_out}
        yield writer.writerow([words, *("" for _column in COLUMNS[1:])])

"""Measured work as CSV: a line a message that was answered."""

import csv
from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.company.exported import exported
from answerable.reports.queries import Done, worked_items
from answerable.reports.rules.lending import kind
from answerable.staff import queries as staff
from answerable.web.glass_house.asked import asked, done_of, seen
from answerable.web.glass_house.report import department_names, known_units
from answerable.web.ledger.export import Echo, as_file, harmless
from answerable.web.members import member_of, scope_of

COLUMNS = ("case", "page", "posted", "answered", "person", "department", "belongs_to", "kind", "seconds")


def index(request: HttpRequest) -> HttpResponseBase:
    """The file: the messages that the screen counts, and the time on their cases, written while they are read."""
    departments, question = seen(request), asked(request)
    exported("glass_house", by=member_of(request), now=clock.now())
    rows = lines(done_of(request, question, departments), dict.fromkeys(scope_of(request).hidden, _("PR matter")))
    return as_file(rows, _("hours-by-message") + f"-{question.first}-{question.last}.csv")


def lines(done: Done, hidden: Mapping[int, str]) -> Iterator[str]:
    """The header, then a line a message; somebody's time on a case stands in the first line of both.

    Cases that are `hidden` are called by what stands there.
    """
    writer = csv.writer(Echo())
    yield "\ufeff" + writer.writerow(COLUMNS)
    units, names = known_units(), department_names()
    pages = {each.pk: each for each in channels.pages()}
    people = {each.pk: each.name for each in staff.members(active_only=False)}
    for item in worked_items(done):
        page = pages[item.page_id]
        cells = (
            hidden.get(item.case_id) or page.brand.reference(item.case_id),
            page.name,
            _local(item.posted_at, done.zone),
            _local(item.answered_at, done.zone),
            people.get(item.member_id, ""),
            names.get(item.department_id, ""),
            names.get(item.belongs_id, ""),
            kind(item.department_id, item.belongs_id, units).value,
            str(item.seconds),
        )
        yield writer.writerow([harmless(cell) for cell in cells])


def _local(at: datetime | None, zone: tzinfo) -> str:
    return at.astimezone(zone).isoformat(sep=" ", timespec="seconds") if at else ""

"""The same events as CSV, a row each, written while they are read."""

import csv
from collections.abc import Iterator
from datetime import tzinfo

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journal import queries as journal
from answerable.journal.queries import Wanted
from answerable.journeys.company.exported import exported
from answerable.web.audit.asked import ask
from answerable.web.audit.shown import shown
from answerable.web.ledger.export import Echo, as_file, harmless
from answerable.web.members import member_of

COLUMNS = ("at", "person", "department", "kind", "what", "whom", "page", "case")
A_PIECE = 500


def index(request: HttpRequest) -> HttpResponseBase:
    """The file: what the screen shows for the same question, from the first event to the last. That it was taken is an event too."""
    wanted = ask(request)[1]
    exported("audit", by=member_of(request), now=clock.now())
    return as_file(_lines(wanted, timezone.get_current_timezone()), _("who-did-what") + ".csv")


def _lines(wanted: Wanted, zone: tzinfo) -> Iterator[str]:
    writer = csv.writer(Echo())
    yield "\ufeff" + writer.writerow(COLUMNS)
    before = None
    while events := journal.of_people(wanted, before=before, limit=A_PIECE):
        before = events[-1].pk
        for each in shown(events):
            at = each.at.astimezone(zone).isoformat(sep=" ", timespec="seconds")
            cells = (at, each.who, each.department, each.kind, each.what, each.whom, each.page, each.case)
            yield writer.writerow([harmless(cell) for cell in cells])

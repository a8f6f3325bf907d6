"""The ledger's messages as CSV, a row each, written while they are read."""

import csv
from collections.abc import Collection, Iterator
from datetime import datetime, tzinfo
from itertools import islice

from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.company.exported import exported
from answerable.reports.queries import Wanted, entries
from answerable.staff import queries as staff
from answerable.web.ledger.asked import asked, wanted
from answerable.web.ledger.promised import promised
from answerable.web.ledger.topics import Names
from answerable.web.members import member_of, scope_of

COLUMNS = (
    "case",
    "page",
    "posted",
    "needs",
    "outcome",
    "answered_at",
    "seconds",
    "person",
    "department",
    "discipline",
    "same_day",
    "due",
    "in_time",
    "clock",
    "clock_seconds",
    "topic",
)
LINES_A_PIECE = 500
# Spreadsheets take a cell that begins so for a formula: https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


class Echo:
    """Hands on what the CSV writer writes."""

    def write(self, line: str) -> str:
        """The line itself."""
        return line


def index(request: HttpRequest) -> HttpResponseBase:
    """The file: the same messages that the screen counts, with the same question in the address."""
    question = asked(request)
    exported("ledger", by=member_of(request), now=clock.now())
    rows = lines(wanted(request), timezone.get_current_timezone(), clock.now(), hidden=scope_of(request).hidden)
    return as_file(rows, _("answer-ledger") + f"-{question.first}-{question.last}.csv")


def as_file(rows: Iterator[str], name: str) -> StreamingHttpResponse:
    """Lines of CSV as a file that is saved under a name."""
    answer = StreamingHttpResponse(_pieces(rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    return answer


def _pieces(rows: Iterator[str]) -> Iterator[str]:
    """The lines in pieces of some size: sending each alone took ten times as long."""
    while piece := "".join(islice(rows, LINES_A_PIECE)):
        yield piece


def lines(question: Wanted, zone: tzinfo, now: datetime, hidden: Collection[int] = ()) -> Iterator[str]:
    """The header, then a line a message, times in `zone`. The byte-order mark tells spreadsheets that it is UTF-8.

    Of `hidden` cases the last line says how many messages there are, so that the lines still sum up to what the screen says.
    """
    left_out = 0
    writer = csv.writer(Echo())
    yield "\ufeff" + writer.writerow(COLUMNS)
    pages = {each.pk: each for each in channels.pages()}
    people = {each.pk: each.name for each in staff.members(active_only=False)}
    departments, about = staff.department_names(), Names()
    for entry, promise in promised(entries(question), now):
        if entry.case_id in hidden:
            left_out += 1
            continue
        page = pages[entry.page_id]
        cells = [
            page.brand.reference(entry.case_id),
            page.name,
            _local(entry.posted_at, zone),
            "yes" if entry.needs_response else "no",
            entry.outcome,
            _local(entry.answered_at, zone),
            _rounded(entry.seconds),
            people.get(entry.member_id or 0, ""),
            departments.get(entry.department_id or 0, ""),
            entry.discipline,
            promise.same_day,
            _local(promise.due_at, zone),
            promise.in_time,
            promise.clock.state,
        ]
        yield writer.writerow(
            [*(harmless(cell) for cell in cells), _rounded(promise.clock.seconds_left), harmless(about.name(entry.topic_id))]
        )
    if left_out:
        sentence = ngettext("%(count)d message of a PR matter", "%(count)d messages of PR matters", left_out) % {"count": left_out}
        yield writer.writerow([sentence, *("" for _column in COLUMNS[1:])])


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would calculate."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _local(at: datetime | None, zone: tzinfo) -> str:
    return at.astimezone(zone).isoformat(sep=" ", timespec="seconds") if at else ""


def _rounded(seconds: float | None) -> str:
    return "" if seconds is None else str(round(seconds))

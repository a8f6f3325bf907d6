"""What is open for longer than 72 hours, the oldest first, fifty at a time."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateparse import parse_datetime

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.reports.queries import Left, left_open
from answerable.staff import queries as staff
from answerable.web.ledger.asked import Asked, asked
from answerable.web.ledger.figures import duration
from answerable.web.members import scope_of
from answerable.web.numbers import number

Place = tuple[datetime, int]


@dataclass(frozen=True, slots=True)
class Row:
    """One message that waits, as the list shows it."""

    left: Left
    reference: str
    url: str
    page_name: str
    network: str
    is_simulated: bool
    owner: str
    age: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of the list and the way to the next."""

    rows: list[Row]
    next_url: str
    next_part_url: str


def index(request: HttpRequest) -> HttpResponseBase:
    """The next rows alone, behind those that stand already."""
    return render(request, "ledger/open.html", {"open": shown(request, asked(request), clock.now())})


def shown(request: HttpRequest, question: Asked, now: datetime) -> Shown:
    """The rows behind the place in the address, within what the reader sees."""
    scope, after = scope_of(request), _place(request.GET.get("after", ""))
    found = left_open(question.wanted(scope.page_ids), now=now, after=after, hidden=scope.hidden)
    pages = {each.pk: each for each in channels.pages({row.page_id for row in found.rows})}
    people = staff.members_by_id({row.member_id for row in found.rows if row.member_id})
    departments = staff.department_names()
    rows = []
    for row in found.rows:
        page, person = pages[row.page_id], people.get(row.member_id or 0)
        rows.append(
            Row(
                left=row,
                reference=page.brand.reference(row.case_id),
                url=reverse("case:show", args=[row.case_id]),
                page_name=page.name,
                network=page.network,
                is_simulated=page.is_simulated,
                owner=person.name if person else departments.get(row.department_id or 0, ""),
                age=duration((now - row.posted_at).total_seconds()),
            )
        )
    behind = f"{found.next[0].isoformat()}~{found.next[1]}" if found.next else ""
    addresses = [question.url(name, after=behind) if behind else "" for name in ("ledger:index", "ledger:open")]
    return Shown(rows, *addresses)


def _place(text: str) -> Place | None:
    at, _sign, last = text.partition("~")
    message_id = number(last)
    try:
        moment = parse_datetime(at)
    except ValueError:
        return None
    return None if moment is None or moment.tzinfo is None or message_id is None else (moment, message_id)

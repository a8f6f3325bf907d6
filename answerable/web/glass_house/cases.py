"""The cases behind a figure, the most time first, fifty at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.reports.queries import Done, WorkedCase, worked_cases
from answerable.reports.queries.worked import PAGE
from answerable.reports.rules.lending import Kind, kind
from answerable.staff import queries as staff
from answerable.web.days import midnight
from answerable.web.glass_house.asked import Asked, asked, day_in, done_of, number_in, seen
from answerable.web.glass_house.chart import WEEK
from answerable.web.glass_house.report import department_names, known_units
from answerable.web.glass_house.words import clock
from answerable.web.ledger.figures import grouped
from answerable.web.members import scope_of


@dataclass(frozen=True, slots=True)
class Row:
    """One case as the list shows it."""

    worked: WorkedCase
    reference: str
    url: str
    page_name: str
    network: str
    belongs: str
    time: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which of a department's work: what sort, of one person (0: all), in one week."""

    kind: Kind
    member_id: int
    monday: date | None
    skipped: int

    def url(self, question: Asked, skipped: int) -> str:
        """The address of these cases from a place on."""
        said: dict[str, str | int] = {"kind": self.kind.value, "member": self.member_id, "skip": skipped}
        said |= {"week": self.monday.isoformat()} if self.monday else {}
        return question.url("glass_house:cases", **{key: value for key, value in said.items() if value})


def index(request: HttpRequest) -> HttpResponseBase:
    """What one department did on which cases."""
    departments, question = seen(request), asked(request)
    if question.department_id not in {each.pk for each in departments}:
        question = replace(question, department_id=departments[0].pk)
    chosen, units, names = _chosen(request), known_units(), department_names()
    belonging = [each for each in units if kind(question.department_id, each, units) is chosen.kind]
    done = _narrowed(done_of(request, question, departments), chosen.monday)
    hidden, who = scope_of(request).hidden, chosen.member_id
    found = worked_cases(done, belonging=belonging, member_id=who, skipped=chosen.skipped, hidden=hidden)
    last = chosen.skipped + len(found)
    seen_cases = {
        "title": _title(chosen, names[question.department_id]),
        "period": _week_words(chosen.monday) if chosen.monday else question.words(),
        "rows": _rows(found, names),
        "sums": found[0] if found else None,
        "left_out": found[0].cases - found[0].listed if found else 0,
        "is_all_left_out": not found and bool(hidden) and bool(worked_cases(done, belonging=belonging, member_id=who)),
        "all_time": clock(found[0].all_seconds) if found else "",
        "all_items": grouped(found[0].all_items) if found else "",
        "report_url": question.url(),
        "next_url": chosen.url(question, last) if found and last < found[0].listed else "",
        "previous_url": chosen.url(question, max(chosen.skipped - PAGE, 0)) if chosen.skipped else "",
        "place": _("%(first)s to %(last)s of %(all)s")
        % {"first": chosen.skipped + 1, "last": last, "all": grouped(found[0].listed) if found else 0},
    }
    return render(request, "glass_house/cases.html", seen_cases)


def _chosen(request: HttpRequest) -> Chosen:
    sort = request.GET.get("kind", "")
    known = {each.value: each for each in Kind}
    return Chosen(known.get(sort, Kind.LENT), number_in(request, "member"), day_in(request, "week"), number_in(request, "skip"))


def _narrowed(done: Done, monday: date | None) -> Done:
    return done if monday is None else replace(done, since=midnight(monday), until=midnight(monday + WEEK))


def _title(chosen: Chosen, department: str) -> str:
    who = staff.name_of(chosen.member_id) or department
    said = {
        Kind.LENT: _("What %(who)s did for other departments"),
        Kind.OWN: _("What %(who)s did in the department\u2019s own cases"),
        Kind.OTHER: _("What %(who)s did besides, for other departments"),
    }
    return said[chosen.kind] % {"who": who}


def _week_words(monday: date) -> str:
    return _("in the week of %(day)s") % {"day": date_format(monday, "j M Y")}


def _rows(found: list[WorkedCase], names: dict[int, str]) -> list[Row]:
    pages = {each.pk: each for each in channels.pages({row.page_id for row in found})}
    return [
        Row(
            worked=row,
            reference=pages[row.page_id].brand.reference(row.case_id),
            url=reverse("case:show", args=[row.case_id]),
            page_name=pages[row.page_id].name,
            network=pages[row.page_id].network,
            belongs=names.get(row.belongs_id, ""),
            time=clock(row.seconds),
        )
        for row in found
    ]

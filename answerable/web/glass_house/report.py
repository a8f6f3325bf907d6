"""The report: a sentence, its figures, hours by week, who did it, and the same of every department."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.reports.queries import Done, ledger, work
from answerable.reports.rules.cost import months
from answerable.reports.rules.ledger import prompt_share
from answerable.reports.rules.lending import Lent, Piece, Unit, lent, weeks
from answerable.staff import queries as staff
from answerable.web.days import midnight
from answerable.web.glass_house import words
from answerable.web.glass_house.asked import Asked, asked, seen
from answerable.web.glass_house.asked import months as months_back
from answerable.web.glass_house.chart import WEEK, chart, mondays
from answerable.web.ledger import figures as ledger_figures
from answerable.web.ledger.figures import grouped, percent
from answerable.web.members import scope_of
from answerable.web.money import Money

if TYPE_CHECKING:
    from answerable.staff.models import Department

_BEST = "marketing"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: who, with counts as words, and where the cases behind them are."""

    name: str
    url: str
    items: str
    time: str
    cost: str
    share: str = ""
    is_current: bool = False


def index(request: HttpRequest) -> HttpResponseBase:
    """The department that was asked for, or the one of marketing that did most for others."""
    departments, question, visible = seen(request), asked(request), scope_of(request).page_ids
    units = known_units()
    shown = mondays(question.first, question.last)
    pieces = _work(question.done(visible, [each.pk for each in departments]), shown)
    found = {each.pk: lent(units[each.pk], pieces, units) for each in departments}
    chosen = found.get(question.department_id) or max(found.values(), key=lambda each: (each.department.discipline == _BEST, each.seconds))
    question = replace(question, department_id=chosen.department.id)
    values = {
        "asked": question,
        "pages": channels.pages(visible),
        "departments": departments,
        "months": [(f"{day:%Y-%m}", date_format(day, "F Y"), question.is_month and day == question.first) for day in months_back()],
        **_finding(chosen, question, units),
        **_by_week([each for each in pieces if each.department_id == chosen.department.id], shown, units),
        "lines": _lines(departments, found, question),
        **_prompt(question, visible),
        "counted_to": _counted_to(question),
        "weeks_url": question.url("glass_house:weeks"),
        "items_url": question.url("glass_house:items"),
    }
    return render(request, "glass_house/index.html", values)


def _counted_to(question: Asked) -> str:
    """Until when and in which zone's days it is counted."""
    zone = timezone.get_current_timezone_name()
    if question.last >= timezone.localdate():
        return _("Counted to now, %(zone)s") % {"zone": zone}
    return _("Counted to %(day)s 24:00, %(zone)s") % {"day": date_format(question.last, "j M"), "zone": zone}


def known_units() -> dict[int, Unit]:
    """Every department as far as it matters to what work costs and whose it is."""
    return {each.pk: Unit(each.pk, each.discipline, each.hourly_cost) for each in staff.departments(with_retired=True)}


def department_names() -> dict[int, str]:
    """What every department is called, retired ones too."""
    return {each.pk: each.name for each in staff.departments(with_retired=True)}


def _finding(found: Lent, question: Asked, units: Mapping[int, Unit]) -> dict[str, Any]:
    names, money = department_names(), Money(staff.currency())
    people = staff.members_by_id(each.member_id for each in found.people)
    hourly = {each.id: each.hourly_cost for each in units.values()}
    url = question.url("glass_house:cases")
    rows = [
        Line(
            people[each.member_id].name,
            f"{url}&member={each.member_id}",
            grouped(each.items),
            words.clock(each.seconds),
            money.words(each.cost),
        )
        for each in found.people
        if each.member_id in people
    ]
    return {
        "measured": found.measured,
        "department_name": names[found.department.id],
        "is_support": found.department.discipline == "support",
        "headline": words.headline(found, names, question.words()),
        "explanation": words.explanation(found, names),
        "figures": words.figures(found, names, money, hourly, months(question.first, question.last)) if found.people else [],
        "cases_url": url,
        "people": rows,
        "together": Line(_("Together"), url, grouped(found.items), words.clock(found.seconds), money.words(found.cost)),
    }


def _work(done: Done, shown: Sequence[date]) -> list[Piece]:
    """What was done in the period and in the weeks that are drawn beside, counted in one go."""
    first, after = midnight(shown[0]), midnight(shown[-1] + WEEK)
    return work(replace(done, since=min(done.since, first), until=max(done.until, after)), inside=done)


def _by_week(pieces: Iterable[Piece], shown: Sequence[date], units: Mapping[int, Unit]) -> dict[str, Any]:
    found = weeks(pieces, shown, units)
    if not any(week.lent or week.own or week.other for week in found):
        return {"chart": None}
    table = [(week, [words.clock(each) for each in (week.lent, week.other, week.own)]) for week in reversed(found)]
    return {"chart": chart(found), "week_lines": table, "has_other": any(week.other for week in found)}


def _lines(departments: Sequence[Department], found: Mapping[int, Lent], question: Asked) -> list[Line]:
    money = Money(staff.currency())
    return [
        Line(
            each.name,
            replace(question, department_id=each.pk).url(),
            grouped(found[each.pk].items),
            words.clock(found[each.pk].seconds),
            money.words(found[each.pk].cost),
            percent(found[each.pk].seconds / found[each.pk].measured if found[each.pk].measured else 0),
            is_current=each.pk == question.department_id,
        )
        for each in departments
    ]


def _prompt(question: Asked, visible: list[int]) -> dict[str, Any]:
    """What became of the messages of the period, as the ledger counts it."""
    found = ledger(question.wanted(visible), now=clock.now())
    share = prompt_share(found)
    if share is None:
        return {"bars": []}
    sentence = ngettext(
        "%(count)s message needed an answer. %(percent)s got one within 72 hours",
        "%(count)s messages needed an answer. %(percent)s got one within 72 hours",
        found.needed,
    )
    bars = [(_("Here"), ledger_figures.bar(found)), (_("Brands at large"), ledger_figures.baseline())]
    return {"bars": bars, "prompt": sentence % {"count": grouped(found.needed), "percent": percent(share)}}

"""What the reader asked for: a month or any other period in days of their own time zone, a page, a department."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from answerable.access.queries import departments_seen
from answerable.core.errors import Forbidden
from answerable.reports.queries import Done, Wanted
from answerable.web.days import day, midnight
from answerable.web.members import member_of, scope_of
from answerable.web.numbers import number

if TYPE_CHECKING:
    from answerable.staff.models import Department

MONTHS_BACK, DIGITS = 18, 9
LONGEST = timedelta(days=1100)


@dataclass(frozen=True, slots=True)
class Asked:
    """The first and the last day of the period, both counted in; 0 is any page, and the department that did most for others."""

    first: date
    last: date
    page_id: int = 0
    department_id: int = 0

    @property
    def is_month(self) -> bool:
        """Whether it is one calendar month."""
        return (self.first, self.last) == _month(self.first)

    def url(self, name: str = "glass_house:index", **more: str | int) -> str:
        """The address of a screen with the same question."""
        said: dict[str, str | int] = {"from": self.first.isoformat(), "to": self.last.isoformat()}
        if self.is_month:
            said = {"month": f"{self.first:%Y-%m}"}
        said |= {key: value for key, value in (("page", self.page_id), ("department", self.department_id)) if value}
        return f"{reverse(name)}?{urlencode(said | more)}"

    def done(self, visible: list[int], departments: list[int]) -> Done:
        """The same for the query: only pages and departments that the reader sees."""
        pages = [page_id for page_id in visible if self.page_id in (0, page_id)]
        return Done(pages, departments, midnight(self.first), midnight(self.last + timedelta(days=1)), timezone.get_current_timezone())

    def wanted(self, visible: list[int]) -> Wanted:
        """The messages of the period, for the ledger."""
        done = self.done(visible, [])
        return Wanted(done.page_ids, done.since, done.until)

    def words(self) -> str:
        """The period as it stands in a sentence."""
        if self.is_month:
            return _("in %(month)s") % {"month": date_format(self.first, "F Y")}
        return _("from %(first)s to %(last)s") % {"first": date_format(self.first, "j M Y"), "last": date_format(self.last, "j M Y")}


def asked(request: HttpRequest) -> Asked:
    """The question in the address; last month where it names no period. What cannot be read is left out."""
    first, last = day_in(request, "from"), day_in(request, "to")
    month = day(f"{request.GET.get('month', '')}-01")
    page_id, department_id = number_in(request, "page"), number_in(request, "department")
    if first is None and last is None:
        return Asked(*_month(month or months()[1]), page_id, department_id)
    last = last or timezone.localdate()
    return Asked(max(min(first or last, last), last - LONGEST), last, page_id, department_id)


def months() -> list[date]:
    """The first day of this month and of those before it."""
    first = timezone.localdate().replace(day=1)
    found = [first]
    for _month_back in range(MONTHS_BACK):
        first = (first - timedelta(days=1)).replace(day=1)
        found.append(first)
    return found


def seen(request: HttpRequest) -> list[Department]:
    """The departments whose sums the reader sees; refuses whoever leads none."""
    found = departments_seen(member_of(request))
    if not found:
        raise Forbidden(_("Owners and those who lead a department see this report. Your own hours are in your menu."))
    return found


def done_of(request: HttpRequest, question: Asked, departments: list[Department]) -> Done:
    """What is to be counted for this request: one department where it was asked for, else all that are seen."""
    ids = [each.pk for each in departments]
    return question.done(scope_of(request).page_ids, [question.department_id] if question.department_id in ids else ids)


def _month(day: date) -> tuple[date, date]:
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def day_in(request: HttpRequest, name: str) -> date | None:
    """A day in the address, where there is one."""
    return day(request.GET.get(name, ""))


def number_in(request: HttpRequest, name: str) -> int:
    """A number in the address; 0 where there is none."""
    return number(request.GET.get(name, ""), DIGITS) or 0

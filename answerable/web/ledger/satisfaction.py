"""How content customers were in the period of the ledger, by page and by department."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.satisfaction import queries
from answerable.staff import queries as staff
from answerable.web.ledger.figures import grouped, percent_of
from answerable.web.members import scope_of

if TYPE_CHECKING:
    from answerable.satisfaction.queries import Sums
    from answerable.web.ledger.asked import Asked


@dataclass(frozen=True)
class Line:
    """One page or department in words."""

    name: str
    asked: str
    answered: str
    share: str
    average: float | None
    low: str


def shown(request: HttpRequest, question: Asked) -> list[tuple[str, list[Line]]]:
    """Two tables, or nothing where nobody was asked or one topic is asked about. Each question counts on the day on which it was asked."""
    wanted = question.wanted(scope_of(request).page_ids)
    if wanted.topic_ids:
        return []
    period: dict[str, Any] = {"since": wanted.since, "until": wanted.until, "department_id": wanted.department_id}
    by_page = queries.sums(wanted.page_ids, **period)
    if not by_page:
        return []
    pages = {each.pk: each.name for each in channels.pages(wanted.page_ids)}
    departments = staff.department_names()
    by_department = queries.sums(wanted.page_ids, **period, by="department_id")
    return [(_("By page"), _lines(by_page, pages)), (_("By department"), _lines(by_department, departments))]


def _lines(sums: list[Sums], names: Mapping[int, str]) -> list[Line]:
    return [
        Line(
            names.get(each.id or 0, _("none")),
            grouped(each.asked),
            grouped(each.answered),
            percent_of(each.answered, each.asked),
            each.average,
            percent_of(each.low, each.answered),
        )
        for each in sums
    ]

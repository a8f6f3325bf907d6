"""Measured work as CSV: a line a week, person and department that it belongs to."""

import csv
from collections.abc import Iterator

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company.exported import exported
from answerable.reports.queries import Done, work
from answerable.reports.rules.lending import Piece, costed, kind
from answerable.staff import queries as staff
from answerable.web.glass_house.asked import asked, done_of, seen
from answerable.web.glass_house.report import department_names, known_units
from answerable.web.ledger.export import Echo, as_file, harmless
from answerable.web.members import member_of
from answerable.web.money import Money

COLUMNS = ("week", "department", "person", "belongs_to", "kind", "messages", "seconds", "cost", "currency")


def index(request: HttpRequest) -> HttpResponseBase:
    """The file: what the screen sums, of the department in the address or of all that the reader sees."""
    departments, question = seen(request), asked(request)
    exported("glass_house", by=member_of(request), now=clock.now())
    name = _("hours-by-week") + f"-{question.first}-{question.last}.csv"
    return as_file(lines(done_of(request, question, departments)), name)


def lines(done: Done) -> Iterator[str]:
    """The header, then a line a piece of work. Costs of what was lent sum to the report's."""
    writer = csv.writer(Echo())
    yield "\ufeff" + writer.writerow(COLUMNS)
    units, names, money = known_units(), department_names(), Money(staff.currency())
    people = {each.pk: each.name for each in staff.members(active_only=False)}
    found = work(done)
    sorts = {each: kind(each.department_id, each.belongs_id, units) for each in found}
    costs: dict[Piece, int | None] = {}
    for sort in set(sorts.values()):
        costs |= costed([each for each in found if sorts[each] is sort], units)
    for each in found:
        cost = costs[each]
        cells = (
            each.week.isoformat(),
            names.get(each.department_id, ""),
            people.get(each.member_id, ""),
            names.get(each.belongs_id, ""),
            sorts[each].value,
            str(each.items),
            str(each.seconds),
            money.amount(cost),
            money.currency,
        )
        yield writer.writerow([harmless(cell) for cell in cells])

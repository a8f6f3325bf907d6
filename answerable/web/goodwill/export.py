"""The compared cases as CSV, a line each: from them everything in the report can be computed again."""

import csv
from collections.abc import Iterator

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.company.exported import exported
from answerable.reports.queries import Given, handled
from answerable.web.goodwill.asked import asked, given_of
from answerable.web.goodwill.words import names
from answerable.web.ledger.export import Echo, as_file, harmless
from answerable.web.members import member_of
from answerable.web.money import major

COLUMNS = ("case", "page", "network", "department", "problem", "public", "followers", "given", "amount", "currency")


def index(request: HttpRequest) -> HttpResponseBase:
    """The file: the same cases that the screen compares, with the same question in the address."""
    question = asked(request)
    exported("goodwill", by=member_of(request), now=clock.now())
    return as_file(lines(given_of(request, question)), _("goodwill") + f"-{question.first}-{question.last}.csv")


def lines(given: Given) -> Iterator[str]:
    """The header, then a line a case. The byte-order mark tells spreadsheets that it is UTF-8."""
    writer, found = csv.writer(Echo()), handled(given)
    known, pages = names({each.problem for each in found}), {each.pk: each for each in channels.pages()}
    yield "\ufeff" + writer.writerow(COLUMNS)
    for each in found:
        page, amount = pages[each.page_id], major(each.amount, given.currency)
        cells = (
            page.brand.reference(each.case_id),
            page.name,
            each.network,
            known.departments.get(each.department_id or 0, ""),
            known.problem(each.problem),
            "yes" if each.is_public else "no",
            "" if each.reach is None else str(each.reach),
            "yes" if each.is_given else "no",
            "" if amount is None else str(amount),
            "" if amount is None else given.currency,
        )
        yield writer.writerow([harmless(cell) for cell in cells])

"""The ledger of promises as a file: a line a promise, the same numbers as on the screen."""

import csv

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company.exported import exported
from answerable.promises import queries
from answerable.promises.queries import Sums
from answerable.web.ledger.export import harmless
from answerable.web.members import member_of
from answerable.web.money import Money
from answerable.web.promises.asked import wanted

COUNTS = ("quoted", "complaints", "claimed", "kept", "broken", "not_ours", "open")
COLUMNS = ("promise", "campaign", "owner", "department", "from", "until", "promised", *COUNTS, "cost", "currency")


def index(request: HttpRequest) -> HttpResponse:
    """The file; of a promise whose claims cost in several currencies, a line for each, its counts in the first."""
    question, promises, counted = wanted(request)
    exported("promises", by=member_of(request), now=clock.now())
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=_("promises") + f"-{question.first}-{question.last}.csv"
    )
    answer.write("\ufeff")  # tells spreadsheets that it is UTF-8
    lines, found = csv.writer(answer), queries.sums(counted)
    lines.writerow(COLUMNS)
    for each in promises:
        sums = found[each.pk]
        if question.holds(each) or sums != Sums():
            about = (each.name, each.campaign.name if each.campaign else "", each.owner.name, each.department.name)
            days = (each.from_on.isoformat(), each.until_on.isoformat() if each.until_on else "")
            for counts, cost in _amounts(sums, question.holds(each)):
                lines.writerow([*(harmless(cell) for cell in about), *days, *counts, *cost])
    return answer


def _amounts(sums: Sums, is_promised: bool) -> list[tuple[tuple[int | str, ...], tuple[str, str]]]:
    counts: tuple[int | str, ...] = (int(is_promised), *(getattr(sums, name) for name in COUNTS))
    amounts = [(Money(currency).amount(minor), currency) for currency, minor in sorted(sums.cost.items())] or [("", "")]
    return [(counts if not place else ("",) * len(counts), amount) for place, amount in enumerate(amounts)]

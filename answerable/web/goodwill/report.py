"""Goodwill of a period: what waits for approval, and whether the same problem brought everybody the same."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from answerable.reports.queries import handled
from answerable.reports.rules.fairness import FEWEST_CASES, FEWEST_GIVEN
from answerable.reports.rules.parity import parity
from answerable.web.goodwill import tables, words
from answerable.web.goodwill.asked import asked, currencies, given_of, periods
from answerable.web.goodwill.waiting import waiting
from answerable.web.ledger.figures import grouped, percent


def index(request: HttpRequest) -> HttpResponseBase:
    """What the headline says, and what it is made of."""
    question = asked(request)
    report = parity(handled(given_of(request, question)))
    known = words.names(row.problem for row in report.problems)
    seen = {
        "waiting": waiting(request),
        "asked": question,
        "periods": periods(question),
        "currencies": currencies(request, question),
        "headline": words.headline(report, known),
        "is_any": bool(report.given),
        "cases": grouped(report.cases),
        "given": grouped(report.given),
        "share": percent(report.given / report.cases if report.cases else None),
        "compared": tables.compared(report, question, known),
        "problems": tables.problems(report, question, known),
        "fewest_cases": FEWEST_CASES,
        "fewest_given": FEWEST_GIVEN,
        "csv_url": question.url("goodwill:csv"),
    }
    return render(request, "goodwill/index.html", seen)

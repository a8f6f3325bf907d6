"""The cases behind a number of the ledger, newest first, fifty at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from answerable.channels import queries as channels
from answerable.inbox import queries as inbox
from answerable.promises import queries
from answerable.web.members import viewer_of
from answerable.web.money import words
from answerable.web.numbers import number
from answerable.web.promises.asked import wanted
from answerable.web.promises.figures import COLUMNS
from answerable.web.promises.words import OUTCOMES, TONES

if TYPE_CHECKING:
    from answerable.channels.models import Page
    from answerable.inbox.models import Row as InboxRow
    from answerable.promises.models import Promise
    from answerable.promises.queries import CaseOf

PAGE, DIGITS = 50, 6


@dataclass(frozen=True)
class Row:
    """One case as the list shows it."""

    url: str
    reference: str
    customer: str
    said: str
    lang: str
    page_name: str
    network: str
    promise: Promise
    outcome: str
    tone: str
    cost: str
    at: datetime


def index(request: HttpRequest) -> HttpResponse:
    """Those of one number."""
    question, promises, counted = wanted(request)
    what = request.GET.get("what", "")
    what = what if what in queries.WHAT else "claimed"
    skipped = number(request.GET.get("skip", ""), DIGITS) or 0
    found = queries.cases(counted, what, skipped=skipped, limit=PAGE + 1)
    url = question.url("promises:cases", what=what)
    seen = {
        "title": COLUMNS.get(what, OUTCOMES.get(what, "")) if what != "cost" else None,
        "asked": question,
        "promise": promises[0] if question.promise_id and promises else None,
        "rows": _rows(request, found[:PAGE], {each.pk: each for each in promises}),
        "next_url": f"{url}&skip={skipped + PAGE}" if len(found) > PAGE else "",
        "previous_url": f"{url}&skip={max(skipped - PAGE, 0)}" if skipped else "",
        "first": skipped + 1,
        "last": skipped + len(found[:PAGE]),
    }
    return render(request, "promises/cases.html", seen)


def _rows(request: HttpRequest, found: Sequence[CaseOf], promises: dict[int, Promise]) -> list[Row]:
    """A case that went into another one has no line of its own in any list: its number leads to the other."""
    known = inbox.rows(viewer_of(request), [each.case_id for each in found])
    pages = {each.pk: each for each in channels.pages({each.page_id for each in found})}
    return [_row(each, known.get(each.case_id), pages[each.page_id], promises[each.promise_id]) for each in found if each.page_id in pages]


def _row(found: CaseOf, row: InboxRow | None, page: Page, promise: Promise) -> Row:
    return Row(
        reverse("case:show", args=[found.case_id]),
        page.brand.reference(found.case_id),
        row.customer_name if row else "",
        row.snippet if row else "",
        row.language if row else "",
        page.name,
        page.network,
        promise,
        str(OUTCOMES.get(found.outcome, "")),
        TONES.get(found.outcome, ""),
        words(found.cost, found.currency),
        found.at,
    )

"""The ledger of a period: a sentence, its figures, and what is open for too long."""

from dataclasses import replace
from datetime import timedelta

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.reports.queries import ledger
from answerable.staff import queries as staff
from answerable.web.ledger import evidence, figures, praise, satisfaction
from answerable.web.ledger.asked import Asked, asked
from answerable.web.ledger.left_open import shown
from answerable.web.ledger.topics import is_any, offered
from answerable.web.members import scope_of

PERIODS = {7: _("7 days"), 30: _("30 days"), 90: _("90 days"), 365: _("12 months")}


def index(request: HttpRequest) -> HttpResponseBase:
    """What the sentence says, and what it is made of."""
    question, now, scope = asked(request), clock.now(), scope_of(request)
    visible = scope.page_ids
    found, departments = ledger(question.wanted(visible), now=now), staff.departments(with_retired=True)
    seen = {
        "asked": question,
        "pages": channels.pages(visible),
        "departments": departments,
        "topics": offered(question),
        "periods": _periods(question),
        "headline": figures.headline(found),
        "comparison": figures.comparison(found),
        "figures": figures.figures(found),
        "bars": [(_("Here"), figures.bar(found)), (_("Brands at large"), figures.baseline())] if found.needed else [],
        "open": shown(request, question, now),
        "is_all_left_out": found.overdue > 0 and bool(scope.hidden) and "after" not in request.GET,
        "praise": praise.shown(question.wanted(visible), departments),
        "praise_url": f"{reverse('inbox:index')}?view=all&reason=praise",
        "satisfaction": satisfaction.shown(request, question),
        "evidence": evidence.shown(question.wanted(visible)),
        "topics_url": question.url("ledger:topics") if is_any() else "",
        "levels_url": question.url("ledger:service_levels"),
        "csv_url": question.url("ledger:csv"),
    }
    return render(request, "ledger/index.html", seen)


def _periods(question: Asked) -> list[tuple[str, str, bool]]:
    """The usual periods to today: words, address, whether it is this one."""
    today = timezone.localdate()
    named = []
    for days, words in PERIODS.items():
        period = replace(question, first=today - timedelta(days=days - 1), last=today)
        named.append((str(words), period.url(), period == question))
    return named

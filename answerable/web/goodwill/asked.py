"""What the reader asked for: a period in days of their own time zone, and a currency; anything unreadable is left out."""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.reports.queries import Given, currencies_given
from answerable.staff import queries as staff
from answerable.web.days import day, midnight
from answerable.web.members import scope_of

USUAL_DAYS = 90
PERIODS: dict[int, str | Promise] = {30: _("30 days"), 90: _("90 days"), 365: _("12 months")}


@dataclass(frozen=True, slots=True)
class Asked:
    """The first and the last day of the period, both counted in; the currency that amounts are of."""

    first: date
    last: date
    currency: str

    def url(self, name: str = "goodwill:index", **more: str) -> str:
        """The address of a screen of goodwill with the same question."""
        said = {"from": self.first.isoformat(), "to": self.last.isoformat(), "currency": self.currency}
        return f"{reverse(name)}?{urlencode(said | more)}"


def asked(request: HttpRequest) -> Asked:
    """The question in the address; the last 90 days and the company's currency where it names none."""
    given, today = request.GET, timezone.localdate()
    last = day(given.get("to", "")) or today
    first = min(day(given.get("from", "")) or last - timedelta(days=USUAL_DAYS - 1), last)
    code = given.get("currency", "").upper()
    return Asked(first, last, code if len(code) == 3 and code.isascii() and code.isalpha() else staff.currency())


def given_of(request: HttpRequest, question: Asked) -> Given:
    """The same for the query: only what the reader sees."""
    scope = scope_of(request)
    return Given(scope.page_ids, midnight(question.first), midnight(question.last + timedelta(days=1)), question.currency, scope.hidden)


def periods(question: Asked) -> list[tuple[str, str, bool]]:
    """The usual periods to today: words, address, whether it is this one."""
    today = timezone.localdate()
    usual = [(words, Asked(today - timedelta(days=days - 1), today, question.currency)) for days, words in PERIODS.items()]
    return [(str(words), each.url(), each == question) for words, each in usual]


def currencies(request: HttpRequest, question: Asked) -> list[tuple[str, str, bool]]:
    """Each currency in which anything was given: code, address, whether it is this one; none where there is no choice."""
    codes = currencies_given(scope_of(request).page_ids, midnight(question.first))
    if set(codes) <= {question.currency}:
        return []
    return [
        (code, Asked(question.first, question.last, code).url(), code == question.currency) for code in sorted({*codes, question.currency})
    ]

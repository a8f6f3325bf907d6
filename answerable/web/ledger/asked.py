"""What the reader asked for: a period in days of their own time zone, a page, a department, a topic; anything unreadable is left out."""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils import timezone

from answerable.reports.queries import Wanted
from answerable.topics import queries as topics
from answerable.web.days import day, midnight
from answerable.web.members import scope_of
from answerable.web.numbers import number

USUAL_DAYS, DIGITS = 30, 9


@dataclass(frozen=True, slots=True)
class Asked:
    """The first and the last day of the period, both counted in; 0 is any page, department or topic."""

    first: date
    last: date
    page_id: int = 0
    department_id: int = 0
    topic_id: int = 0

    def url(self, name: str = "ledger:index", **more: str) -> str:
        """The address of a screen of the ledger with the same question."""
        said: dict[str, str] = {"from": self.first.isoformat(), "to": self.last.isoformat()}
        narrowed = {"page": self.page_id, "department": self.department_id, "topic": self.topic_id}
        said |= {key: str(value) for key, value in narrowed.items() if value}
        return f"{reverse(name)}?{urlencode(said | more)}"

    def wanted(self, visible: list[int]) -> Wanted:
        """The same for the query: only pages that the reader sees; a topic with all that stand below it."""
        pages = [page_id for page_id in visible if self.page_id in (0, page_id)]
        about = sorted(topics.within([self.topic_id])) if self.topic_id else ()
        return Wanted(pages, midnight(self.first), midnight(self.last + timedelta(days=1)), self.department_id or None, about)


def asked(request: HttpRequest) -> Asked:
    """The question in the address; the last 30 days where it names no period."""
    given, today = request.GET, timezone.localdate()
    last = day(given.get("to", "")) or today
    first = min(day(given.get("from", "")) or last - timedelta(days=USUAL_DAYS - 1), last)
    return Asked(first, last, _number(given, "page"), _number(given, "department"), _number(given, "topic"))


def wanted(request: HttpRequest) -> Wanted:
    """What is to be counted for this request."""
    return asked(request).wanted(scope_of(request).page_ids)


def _number(given: QueryDict, name: str) -> int:
    return number(given.get(name, ""), DIGITS) or 0

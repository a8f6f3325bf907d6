"""What the reader asked for: a period in days of their own time zone, a page, a department; anything unreadable is left out."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date

from answerable.reports.queries import Wanted
from answerable.web.members import scope_of

USUAL_DAYS = 30
FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2199, 12, 31)


@dataclass(frozen=True, slots=True)
class Asked:
    """The first and the last day of the period, both counted in; 0 is any page or department."""

    first: date
    last: date
    page_id: int = 0
    department_id: int = 0

    def url(self, name: str = "ledger:index", **more: str) -> str:
        """The address of a screen of the ledger with the same question."""
        said: dict[str, str] = {"from": self.first.isoformat(), "to": self.last.isoformat()}
        said |= {key: str(value) for key, value in (("page", self.page_id), ("department", self.department_id)) if value}
        return f"{reverse(name)}?{urlencode(said | more)}"

    def wanted(self, visible: list[int]) -> Wanted:
        """The same for the query: only pages that the reader sees."""
        pages = [page_id for page_id in visible if self.page_id in (0, page_id)]
        return Wanted(pages, _midnight(self.first), _midnight(self.last + timedelta(days=1)), self.department_id or None)


def asked(request: HttpRequest) -> Asked:
    """The question in the address; the last 30 days where it names no period."""
    given, today = request.GET, timezone.localdate()
    last = _day(given, "to") or today
    first = min(_day(given, "from") or last - timedelta(days=USUAL_DAYS - 1), last)
    return Asked(first, last, _number(given, "page"), _number(given, "department"))


def wanted(request: HttpRequest) -> Wanted:
    """What is to be counted for this request."""
    return asked(request).wanted(scope_of(request).page_ids)


def _day(given: QueryDict, name: str) -> date | None:
    try:
        day = parse_date(given.get(name, ""))
    except ValueError:
        return None
    return min(max(day, FIRST_DAY), LAST_DAY) if day else None


def _number(given: QueryDict, name: str) -> int:
    text = given.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, timezone.get_current_timezone()).astimezone(UTC)

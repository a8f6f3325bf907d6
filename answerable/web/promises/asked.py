"""What the reader of the ledger asked for: a period in days of their own time zone, a campaign, an owner, one promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from answerable.promises import queries
from answerable.promises.queries import Wanted
from answerable.web.days import day, midnight
from answerable.web.members import scope_of
from answerable.web.numbers import number

if TYPE_CHECKING:
    from answerable.access.scope import Scope
    from answerable.promises.models import Promise

USUAL_DAYS = 90


@dataclass(frozen=True, slots=True)
class Asked:
    """The first and the last day, both counted in; 0 is any."""

    first: date
    last: date
    campaign_id: int = 0
    owner_id: int = 0
    promise_id: int = 0

    def url(self, name: str = "promises:index", **more: str | int) -> str:
        """The address of a screen with the same question."""
        said: dict[str, str | int] = {"from": self.first.isoformat(), "to": self.last.isoformat()}
        named = (("campaign", self.campaign_id), ("owner", self.owner_id), ("promise", self.promise_id))
        return f"{reverse(name)}?{urlencode(said | {key: value for key, value in named if value} | more)}"

    def promises(self, visible: list[int]) -> list[Promise]:
        """The promises that it is about, whenever they held: what ended before may be claimed in the period; retired ones too."""
        found = queries.visible(visible)
        wanted = {"pk": self.promise_id, "campaign_id": self.campaign_id, "owner_id": self.owner_id}
        return list(found.filter(**{name: value for name, value in wanted.items() if value}))

    def holds(self, promise: Promise) -> bool:
        """Whether it was promised on a day of the period."""
        is_over = promise.retired_at is not None and promise.retired_at < midnight(self.first)
        return promise.from_on <= self.last and (promise.until_on is None or promise.until_on >= self.first) and not is_over

    def wanted(self, scope: Scope, promises: list[Promise]) -> Wanted:
        """The same for the queries: only pages and cases that the reader sees."""
        since, until = midnight(self.first), midnight(self.last + timedelta(days=1))
        return Wanted(scope.page_ids, [each.pk for each in promises], since, until, scope.hidden)


def asked(request: HttpRequest) -> Asked:
    """The question in the address; the last 90 days where it names no period. What cannot be read is left out."""
    given, today = request.GET, timezone.localdate()
    last = day(given.get("to", "")) or today
    first = min(day(given.get("from", "")) or last - timedelta(days=USUAL_DAYS - 1), last)
    return Asked(first, last, *(number(given.get(name, "")) or 0 for name in ("campaign", "owner", "promise")))


def wanted(request: HttpRequest) -> tuple[Asked, list[Promise], Wanted]:
    """The question, the promises that it is about, and what is to be counted."""
    question, scope = asked(request), scope_of(request)
    promises = question.promises(scope.page_ids)
    return question, promises, question.wanted(scope, promises)

"""The days of the calendar as they are drawn: promises as bars over them, posts at their hour, and how much was complained."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from answerable.promises import queries
from answerable.promises.queries import Sums, Wanted
from answerable.reports.queries import complaints_by_hour
from answerable.web.days import midnight
from answerable.web.promises.lanes import Bar, lanes
from answerable.web.promises.words import holds

if TYPE_CHECKING:
    from answerable.cases.models import Post
    from answerable.promises.models import Promise
    from answerable.web.promises.stretch import Stretch

MANY, TIMES = 3, 3  # an hour stands out with so many complaints, and so many times those of the other hours


@dataclass(frozen=True)
class Shown:
    """A post at its time, with the promises that it made and in how many cases somebody complains under it."""

    post: Post
    at: datetime
    promises: Sequence[Promise]
    complaints: int


@dataclass
class Hour:
    """An hour of a day: its posts, and how many complaints; `heat` is "", "some" or "over"."""

    posts: list[Shown] = field(default_factory=list)
    complaints: int = 0
    heat: str = ""


@dataclass(frozen=True)
class Day:
    """One day with its hours; `is_within` is about the month."""

    day: date
    url: str
    is_today: bool
    is_within: bool
    hours: Mapping[int, Hour]

    @property
    def complaints(self) -> int:
        """How many there were."""
        return sum(each.complaints for each in self.hours.values())

    @property
    def posts(self) -> list[Shown]:
        """Every post in its order."""
        return [post for hour in sorted(self.hours) for post in self.hours[hour].posts]


@dataclass(frozen=True)
class Listed:
    """A promise in the list beside: when it holds, how often it was posted, and what became of it on these days."""

    promise: Promise
    holds: str
    posts: int
    sums: Sums


@dataclass(frozen=True)
class Drawn:
    """What the template takes: days, weeks for the month, the hours on which there is something, lanes of bars, and the list."""

    days: list[Day]
    weeks: list[tuple[list[Day], list[list[Bar]]]]
    hours: list[tuple[int, list[Hour]]]
    lanes: list[list[Bar]]
    listed: list[Listed]


def drawn(days: Sequence[date], pages: list[int], question: Stretch, hidden: Collection[int]) -> Drawn:
    """Everything that happens on these days on these pages."""
    since, until = midnight(days[0]), midnight(days[-1] + timedelta(days=1))
    hours = _hours(pages, since, until)
    promises = queries.between(pages, days[0], days[-1])
    shown = [_day(each, hours, question) for each in days]
    listed = _listed(promises, Wanted(pages, [each.pk for each in promises], since, until, hidden))
    complaints = {each.promise.pk: each.sums.complaints for each in listed}
    weeks = [shown[at : at + 7] for at in range(0, len(shown), 7)]
    used = sorted({at.hour for at in hours})
    span = range(used[0], used[-1] + 1) if used else range(0)
    return Drawn(
        shown,
        [(week, lanes(promises, [each.day for each in week], {})) for week in weeks],
        [(hour, [each.hours.get(hour, Hour()) for each in shown]) for hour in span],
        lanes(promises, days, complaints) if len(days) <= 7 else [],
        listed,
    )


def _hours(pages: list[int], since: datetime, until: datetime) -> dict[datetime, Hour]:
    """By local hour, what happened in it."""
    zone = timezone.get_current_timezone()
    found: dict[datetime, Hour] = {}
    counts = complaints_by_hour(pages, since, until, timezone.get_current_timezone_name())
    usual = sum(counts.values()) / max(len(counts), 1)
    for at, count in counts.items():
        found[at] = Hour([], count, "over" if count >= MANY and count >= TIMES * usual else "some")
    posts = queries.posts(pages, since, until)
    complaints = queries.under(post.pk for post, _made in posts)
    for post, made in posts:
        if post.posted_at is not None:
            at = post.posted_at.astimezone(zone)
            hour = at.replace(minute=0, second=0, microsecond=0, tzinfo=None)
            found.setdefault(hour, Hour()).posts.append(Shown(post, at, made, complaints.get(post.pk, 0)))
    return found


def _day(day: date, hours: Mapping[datetime, Hour], question: Stretch) -> Day:
    own = {at.hour: each for at, each in hours.items() if at.date() == day}
    return Day(day, question.url("day", day), day == timezone.localdate(), day.month == question.on.month or question.view != "month", own)


def _listed(promises: Sequence[Promise], wanted: Wanted) -> list[Listed]:
    """Those that draw most complaints on these days first."""
    posts = queries.postings(each.pk for each in promises)
    sums = queries.sums(wanted)
    found = [Listed(each, holds(each.from_on, each.until_on), len(posts.get(each.pk, [])), sums[each.pk]) for each in promises]
    return sorted(found, key=lambda each: (-each.sums.complaints, each.promise.until_on or date.max, each.promise.pk))

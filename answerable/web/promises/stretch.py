"""Which days the calendar shows, and where the others are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise as Words
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.web.days import FIRST_DAY, LAST_DAY, day
from answerable.web.numbers import number

VIEWS: dict[str, str | Words] = {"day": gettext_lazy("Day"), "week": gettext_lazy("Week"), "month": gettext_lazy("Month")}
MARGIN = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A day, how much around it, and a page; 0 is any."""

    view: str
    on: date
    page_id: int = 0

    @property
    def first(self) -> date:
        """The first day that is shown: weeks begin on Monday, and a month shows whole weeks."""
        if self.view == "day":
            return self.on
        begin = self.on if self.view == "week" else self.on.replace(day=1)
        return begin - timedelta(days=begin.weekday())

    @property
    def last(self) -> date:
        """The last one."""
        if self.view == "day":
            return self.on
        end = self.on if self.view == "week" else (self.on.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return end + timedelta(days=6 - end.weekday())

    @property
    def days(self) -> list[date]:
        """All of them."""
        return [self.first + timedelta(days=each) for each in range((self.last - self.first).days + 1)]

    def moved(self, by: int) -> Stretch:
        """The same, so many days, weeks or months later."""
        if self.view == "month":
            first = self.on.replace(day=1)
            return Stretch(self.view, (first + timedelta(days=31)).replace(day=1) if by > 0 else (first - timedelta(days=1)), self.page_id)
        return Stretch(self.view, self.on + timedelta(days=by * (7 if self.view == "week" else 1)), self.page_id)

    def url(self, view: str = "", on: date | None = None) -> str:
        """Its address, in another view or on another day where they are given."""
        said: dict[str, str | int] = {
            "view": view or self.view,
            "on": (on or self.on).isoformat(),
            **({"page": self.page_id} if self.page_id else {}),
        }
        return f"{reverse('promises:calendar')}?{urlencode(said)}"

    def title(self) -> str:
        """What stands above it."""
        if self.view == "day":
            return date_format(self.on, "D j F Y")
        if self.view == "month":
            return date_format(self.on, "F Y")
        first = date_format(self.first, "j" if self.first.month == self.last.month else "j F")
        return _("%(first)s to %(last)s") % {"first": first, "last": date_format(self.last, "j F Y")}


def stretch(request: HttpRequest) -> Stretch:
    """What the address says; this week where it says nothing."""
    given = request.GET
    on = min(max(day(given.get("on", "")) or timezone.localdate(), FIRST_DAY + MARGIN), LAST_DAY - MARGIN)
    view = given.get("view", "")
    return Stretch(view if view in VIEWS else "week", on, number(given.get("page", "")) or 0)

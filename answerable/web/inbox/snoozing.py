"""Until when: what is offered, and what a form said."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.cases.errors import PastTime
from answerable.cases.rules.until import Later, offered, until
from answerable.core import clock
from answerable.web.layout.short import moment

WORDS: dict[Later, str | Promise] = {
    Later.TODAY: gettext_lazy("Later today"),
    Later.TOMORROW: gettext_lazy("Tomorrow morning"),
    Later.NEXT_WEEK: gettext_lazy("Next week"),
}


def offers(due_at: datetime | None = None) -> list[tuple[str, str, str, bool]]:
    """Each offer: its key, its name, when that is, and whether the deadline is over by then."""
    times = offered(clock.now(), timezone.get_current_timezone())
    return [(str(later), str(WORDS[later]), moment(at), due_at is not None and clock.now() < due_at < at) for later, at in times.items()]


def said_until(key: str, named: str = "") -> datetime:
    """The time that a form named, by an offer's key or as a date with a time; refuses what is neither."""
    zone = timezone.get_current_timezone()
    if key in set(Later):
        return until(Later(key), clock.now(), zone)
    try:
        at = parse_datetime(named.replace("\x00", ""))
    except ValueError:
        at = None
    if at is None:
        raise PastTime(_("Choose one of the times, or a date with a time."))
    return at if at.tzinfo else at.replace(tzinfo=zone)

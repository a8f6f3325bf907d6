"""Under which heading an open case stands when the list is sorted by what is due."""

from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

HOUR = timedelta(hours=1)


class Group(StrEnum):
    """The headings, in the order of the list."""

    OVERDUE = "overdue"
    HOUR = "hour"
    TODAY = "today"
    LATER = "later"
    NOTHING_DUE = "nothing_due"


def group(due_at: datetime | None, *, now: datetime, zone: tzinfo) -> Group:
    """The heading for a deadline; "today" ends at midnight where the reader is."""
    if due_at is None:
        return Group.NOTHING_DUE
    if due_at < now:
        return Group.OVERDUE
    if due_at < now + HOUR:
        return Group.HOUR
    is_today = due_at.astimezone(zone).date() == now.astimezone(zone).date()
    return Group.TODAY if is_today else Group.LATER

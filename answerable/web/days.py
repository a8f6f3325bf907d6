"""Days that an address names, in the time zone of whoever looks."""

from datetime import UTC, date, datetime, time

from django.utils import timezone
from django.utils.dateparse import parse_date

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2199, 12, 31)


def day(said: str) -> date | None:
    """The day that is written here, kept within what can be reckoned with; None for anything else."""
    try:
        found = parse_date(said)
    except ValueError:
        return None
    return min(max(found, FIRST_DAY), LAST_DAY) if found else None


def midnight(on: date) -> datetime:
    """When a day begins there."""
    return datetime.combine(on, time.min, timezone.get_current_timezone()).astimezone(UTC)

"""Whether something can be learned, when, and what came of it; loads no numbers."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

LEAST = 30  # how often a task has to be spoken of: the newest fifth has to show what the rest is worth
NIGHT = time(3)


class Verdict(StrEnum):
    """What came of a task."""

    TOOK_OVER = "took_over"
    TOO_FEW = "too_few"
    WORSE = "worse"
    CONTRADICTS = "contradicts"


def last_night(now: datetime, zone: ZoneInfo) -> datetime:
    """When the last night began in which the desk could learn: at three, where the company is."""
    here = now.astimezone(zone)
    night = here.replace(hour=NIGHT.hour, minute=0, second=0, microsecond=0)
    return night if night <= here else night - timedelta(days=1)

"""Answered on the day on which it was posted: the promise that has a time of day instead of a length."""

from datetime import datetime, timedelta

from answerable.sla.rules.business_time import HORIZON_DAYS
from answerable.sla.rules.hours import Hours, HoursError
from answerable.sla.rules.open_spans import moment, open_spans


def same_day(posted: datetime, cutoff_minute: int, hours: Hours) -> datetime:
    """The end of the business day on which it was posted, if that was before the cut-off and before the end; else of the next one. In UTC.

    A business day is a local date with open hours; it ends when they close for the last time, at midnight at the latest.
    """
    first = posted.astimezone(hours.zone).date()
    is_in_time = posted < moment(first, cutoff_minute, hours.zone)
    for days in range(0 if is_in_time else 1, HORIZON_DAYS):
        spans = open_spans(hours, first + timedelta(days=days))
        if spans and spans[-1][1] > posted:
            return spans[-1][1]
    raise HoursError("No business day follows in a hundred years.")

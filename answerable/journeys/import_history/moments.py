"""Times as files write them."""

import re
from datetime import UTC, datetime, tzinfo
from typing import Any

from dateutil import parser
from django.utils.translation import gettext as _

FIRST_YEAR, LAST_YEAR = 1900, 2200
_SPACE_BEFORE_OFFSET = re.compile(r"\s+(?=[+-]\d\d:?\d\d$)")
_SECONDS, _MILLISECONDS = re.compile(r"\d{9,10}(\.\d+)?"), re.compile(r"\d{13}")
# A text that leaves something out is completed from these two, and then gives two different times.
_DEFAULTS = (datetime(2000, 1, 1), datetime(2001, 2, 3))


class BadMoment(ValueError):
    """A time that cannot be understood, or in more than one way."""


def moment(value: Any, zone: tzinfo, day_first: bool | None) -> datetime:
    """The time in UTC: ISO 8601, seconds or milliseconds since 1970, or as people write; without an offset it is in `zone`.

    Raises BadMoment where day and month could be swapped and nobody said which comes first, and where a year is missing.
    """
    text = str(value).strip()
    try:
        found = _moment(text, day_first)
        found = (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)
    except BadMoment:
        raise
    except (ValueError, OverflowError, TypeError) as error:
        raise BadMoment(_("“%(text)s” is not a time") % {"text": text[:60]}) from error
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise BadMoment(
            _("the year %(year)s is not between %(first)s and %(last)s") % {"year": found.year, "first": FIRST_YEAR, "last": LAST_YEAR}
        )
    return found


def _moment(text: str, day_first: bool | None) -> datetime:
    if _MILLISECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text) / 1000, UTC)
    if _SECONDS.fullmatch(text):
        return datetime.fromtimestamp(float(text), UTC)
    try:
        return datetime.fromisoformat(_SPACE_BEFORE_OFFSET.sub("", text))
    except ValueError:
        return _loose(text, day_first)


def _loose(text: str, day_first: bool | None) -> datetime:
    readings = {each: [parser.parse(text, default=default, dayfirst=each) for default in _DEFAULTS] for each in (True, False)}
    if any(first != second for first, second in readings.values()):
        raise BadMoment(_("“%(text)s” is not a whole date") % {"text": text[:60]})
    if day_first is None and readings[True] != readings[False]:
        raise BadMoment(_("“%(text)s” may be two dates: say which comes first, day or month") % {"text": text[:60]})
    return readings[bool(day_first)][0]

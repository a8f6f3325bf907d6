"""Days and times that a message speaks of: "tomorrow", "since Monday", "4 May", "19.06.", "at 7 pm"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Literal

from answerable.triage.rules.entities.entity import Entity, Kind
from answerable.triage.rules.entities.near import NEAREST, SINCE, near
from answerable.triage.rules.entities.words import Word
from answerable.triage.rules.tokens import fold

_SPOKEN = ("en", "de", "es", "fr", "pt", "it", "nl", "ar", "tr", "pl", "uk", "ru", "hi")
_WRITTEN = re.compile(
    r"(?<![\w./-])(?:(?P<iso>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<a>\d{1,2})(?P<sign>[./-])(?P<b>\d{1,2})"
    r"(?:(?P=sign)(?P<year>\d{4}|\d{2})?)?)(?![\w/-]|\.\d)"
)
_CLOCK = re.compile(
    r"""(?<![\w.:]) (?P<h>[01]?\d|2[0-3])
    (?: [:h](?P<m>[0-5]\d) (?:[ ]?(?P<half>[ap])\.?m\b)? | (?:[ ]?(?P<half2>[ap])\.?m | (?<=\d\d)h | [ ]?uhr)\b ) (?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_OF = frozenset({"de", "of", "di", "del"})
_NEXT_WEEK = 7
_CENTURY = 2000
_HALF_A_YEAR = 183


@cache
def days_of(language: str) -> frozenset[str]:
    """The words that may name a day."""
    return frozenset(NEAREST | _weekdays(language).keys() | _months(language).keys())


def spoken_days(words: Sequence[Word], language: str, today: date | None) -> Iterator[Entity]:
    """Days by their names; without `today` the value of a day near it is how far away it is ("+1")."""
    names, months = _weekdays(language), _months(language)
    for place, word in enumerate(words):
        before = words[place - 1].folded if place else ""
        days = near(word.folded, before, language)
        if days is not None:
            yield Entity(Kind.DAY, word.start, word.end, _near(days, today))
        elif word.folded in names:
            is_past = before in SINCE
            yield Entity(Kind.DAY, word.start, word.end, _weekday(names[word.folded], today, is_past=is_past))
        elif word.folded in months:
            yield from _of_month(words, place, months[word.folded], today)


def written_days(text: str, language: str, today: date | None) -> Iterator[Entity]:
    """Dates and times in figures, in a text that holds a digit."""
    for found in _CLOCK.finditer(text):
        yield Entity(Kind.TIME, *found.span(), _clock(found))
    for found in _WRITTEN.finditer(text):
        value = _day(int(found["iso"]), int(found["m"]), int(found["d"])) if found["iso"] else _figures(found, language, today)
        if value:
            yield Entity(Kind.DAY, *found.span(), value)


def _near(days: int, today: date | None) -> str:
    return (today + timedelta(days)).isoformat() if today else f"{days:+d}"


def _weekday(number: int, today: date | None, *, is_past: bool) -> str:
    """The next one of that name, or the last one where it was since then."""
    if today is None:
        return ""
    ahead = (number - today.weekday()) % _NEXT_WEEK
    return (today + timedelta(ahead - _NEXT_WEEK if is_past else ahead)).isoformat()


def _of_month(words: Sequence[Word], place: int, month: int, today: date | None) -> Iterator[Entity]:
    """A month with its day before or behind it: "4 May", "May 4th", "4 de mayo"; alone it is no day."""
    between = place > 0 and words[place - 1].folded in _OF
    for other in (place - 2 if between else place - 1, place + 1):
        number = re.match(r"\d{1,2}(?=\D|$)", words[other].folded) if 0 <= other < len(words) else None
        if number and (value := _day(_year(month, int(number[0]), today), month, int(number[0]))):
            yield Entity(Kind.DAY, min(words[other].start, words[place].start), max(words[other].end, words[place].end), value)
            return


def _figures(found: re.Match[str], language: str, today: date | None) -> str:
    """Day first, but where the second number can only be a day; what English may mean either way with a slash has no value."""
    first, second = int(found["a"]), int(found["b"])
    if found["sign"] == "." and not found["year"] and not found[0].endswith("."):
        return ""
    day, month = (second, first) if second > 12 else (first, second)
    if found["sign"] == "/" and language == "en" and first <= 12 and second <= 12 and first != second:
        return ""
    year = int(found["year"]) if found["year"] else _year(month, day, today)
    return _day(year + _CENTURY if 0 < year < 100 else year, month, day)


def _year(month: int, day: int, today: date | None) -> int:
    """The year in which this day is nearest; 0 where today is not known."""
    if today is None:
        return 0
    for year in (today.year, today.year + 1, today.year - 1):
        said = _day(year, month, day)
        if said and abs((date.fromisoformat(said) - today).days) <= _HALF_A_YEAR:
            return year
    return today.year


def _day(year: int, month: int, day: int) -> str:
    """As ISO writes it, without a year where none is known; empty for a day that there is not."""
    try:
        said = date(year or _CENTURY, month, day)
    except ValueError:
        return ""
    return said.isoformat() if year else f"{said:%m-%d}"


def _clock(found: re.Match[str]) -> str:
    half = (found["half"] or found["half2"] or "").lower()
    hour = int(found["h"]) % 12 + 12 * (half == "p") if half else int(found["h"])
    return f"{hour:02d}:{found['m'] or '00'}"


@cache
def _weekdays(language: str) -> dict[str, int]:
    return {fold(name): number for number, name in _names(language, "day").items()}


@cache
def _months(language: str) -> dict[str, int]:
    """Written out, and short where the day stands beside it."""
    short = {fold(name.rstrip(".")): number for number, name in _names(language, "month", "abbreviated").items()}
    return short | {fold(name): number for number, name in _names(language, "month").items()}


def _names(language: str, of: str, width: Literal["wide", "abbreviated"] = "wide") -> dict[int, str]:
    from babel.dates import get_day_names, get_month_names

    named = get_day_names if of == "day" else get_month_names
    return dict(named(width, locale=language if language in _SPOKEN else "en"))

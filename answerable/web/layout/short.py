"""Names, counts, times and texts, as short as they stay clear."""

from datetime import date, datetime
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import get_language, get_language_bidi


def initials(name: str) -> str:
    """The first letters of a name's first and last word."""
    words = [word for word in name.split() if word[0].isalpha()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper() or name[:1]


def compact(number: int | None) -> str:
    """A count as people say it: 640, 1.2 k, 48.2 k, 212 k, 3.4 M."""
    begun = "\N{LEFT-TO-RIGHT MARK}" if get_language_bidi() else ""  # else the unit would stand before its number
    for unit, size in (("M", 1_000_000), ("k", 1_000)):
        if number is not None and number >= size:
            value = round(number / size, 1 if number < 100 * size else 0)
            return f"{begun}{number_format(int(value) if value.is_integer() else value)}\N{NO-BREAK SPACE}{unit}"
    return str(number or 0)


def short_time(at: datetime | None) -> str:
    """A time as short as it stays clear: 14:09 today, 18 Jun this year, else with the year."""
    if at is None:
        return ""
    local, today = timezone.localtime(at), timezone.localtime()
    if local.date() == today.date():
        return f"{local:%H:%M}"
    return _day(local.date(), local.year == today.year, get_language() or "")


# A list of fifty cases names few different days.
@lru_cache(maxsize=2048)
def _day(day: date, is_this_year: bool, language: str) -> str:
    return date_format(day, "j M" if is_this_year else "j M Y")


def moment(at: datetime) -> str:
    """A time to come, with its day where that is not today: 14:09, Mon 14:09, 22 Jun 14:09."""
    local, today = timezone.localtime(at), timezone.localtime()
    ahead = (local.date() - today.date()).days
    day = "" if ahead == 0 else date_format(local, "D") if 0 < ahead < 7 else short_time(at)
    return f"{day} {local:%H:%M}".strip()


def web_address(url: str) -> str:
    """An address that a network gave, if it is one of the web; anything else is not linked."""
    return url if url.startswith(("https://", "http://")) else ""


def is_long(text: str) -> bool:
    """Whether a text is folded to twelve lines in the timeline."""
    return len(text) > 900 or text.count("\n") > 11

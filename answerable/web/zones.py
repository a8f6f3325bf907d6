"""The time zones that a form offers."""

from functools import lru_cache
from zoneinfo import available_timezones


@lru_cache(maxsize=1)
def zones() -> list[tuple[str, str]]:
    """Every time zone by its name, UTC first."""
    named = sorted(name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "posix/", "right/")))
    return [(name, name.replace("_", " ")) for name in ("UTC", *named)]

"""Days on which a country, or a part of it, does not work."""

from datetime import date
from functools import lru_cache

import holidays


@lru_cache(maxsize=4096)
def public_holidays(country: str, subdivision: str, year: int) -> frozenset[date]:
    """The public holidays of a year, those that are moved from a weekend too.

    Worked out a year at a time: the library's own object fills itself while it is asked, which two threads must not do together.
    """
    return frozenset(holidays.country_holidays(country, subdiv=subdivision or None, years=year, expand=False))


@lru_cache(maxsize=1)
def countries() -> tuple[str, ...]:
    """Every country whose holidays are known, in two letters as ISO 3166 writes it."""
    return tuple(sorted(code for code in holidays.list_supported_countries() if len(code) == 2))


@lru_cache(maxsize=256)
def subdivisions(country: str) -> tuple[str, ...]:
    """The parts of a country with holidays of their own, "" for the whole first; nothing of a country that is not known."""
    return ("", *holidays.list_supported_countries()[country]) if country in countries() else ()


@lru_cache(maxsize=256)
def subdivision_names(country: str) -> dict[str, str]:
    """What the parts of a country are called there, by their codes."""
    if country not in countries():
        return {}
    spoken = holidays.country_holidays(country, years=()).get_subdivision_aliases()
    return {code: next(iter(spoken.get(code, ())), code) for code in subdivisions(country) if code}

"""Numbers that an address or a form names: ids, and what a browser counted. What is none, or too long for one, names nothing."""

from collections.abc import Iterable

DIGITS = 18  # of the longest id that fits into PostgreSQL's bigint whatever it is


def number(said: str, digits: int = DIGITS) -> int | None:
    """The number that is written here in so many digits at most; None for anything else."""
    return int(said) if said.isascii() and said.isdecimal() and len(said) <= digits else None


def numbers(said: Iterable[str]) -> list[int]:
    """Those of these that are numbers, in their order."""
    return [found for each in said if (found := number(each)) is not None]

"""What measured time costs, and how many people it would take."""

from collections.abc import Sequence
from datetime import date

_HOUR = 3600
_MONTHS_A_YEAR, _DAYS_A_YEAR = 12, 365.2425


def cost(seconds: int, hourly_cost: int) -> int:
    """Seconds by what an hour costs, in minor units, half of one rounded up."""
    return (2 * seconds * hourly_cost + _HOUR) // (2 * _HOUR)


def shared(total: int, parts: Sequence[int]) -> list[int]:
    """A total split in proportion to its parts, so that the shares sum to it: the largest remainders get what rounding down left."""
    whole = sum(parts)
    if not whole:
        return [0] * len(parts)
    shares = [total * part // whole for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda place: -(total * parts[place] % whole))
    for place in by_remainder[: total - sum(shares)]:
        shares[place] += 1
    return shares


def months(first: date, last: date) -> float:
    """How many months a period has, both days counted in: a calendar month is one, other periods are counted by their days."""
    is_whole = first.day == 1 and last.toordinal() + 1 == _next_month(last).toordinal()
    if is_whole:
        return (last.year - first.year) * _MONTHS_A_YEAR + last.month - first.month + 1
    return (last.toordinal() - first.toordinal() + 1) * _MONTHS_A_YEAR / _DAYS_A_YEAR


def staff(seconds: int, *, hours_a_month: float, months: float) -> float:
    """How many full-time people would work for so long in so many months."""
    return seconds / _HOUR / hours_a_month / months if months else 0.0


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)

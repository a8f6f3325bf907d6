"""Promises as bars over a row of days: as few rows as they need, none over another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from answerable.promises.models import Promise


@dataclass(frozen=True)
class Bar:
    """So many days of a row; a gap where there is no promise. `begins`, `ends`: on these days, not before or after."""

    span: int
    promise: Promise | None = None
    begins: bool = False
    ends: bool = False
    complaints: int = 0


def lanes(promises: Sequence[Promise], days: Sequence[date], complaints: Mapping[int, int]) -> list[list[Bar]]:
    """Rows that fill all days, the promise that began first in the first of them. What always holds stands in none."""
    rows: list[list[Bar]] = []
    ends: list[int] = []
    for promise, first, last in _spans(promises, days):
        at = next((row for row, end in enumerate(ends) if end <= first), len(rows))
        if at == len(rows):
            rows.append([])
            ends.append(0)
        if first > ends[at]:
            rows[at].append(Bar(first - ends[at]))
        is_end = promise.until_on is not None and promise.until_on <= days[-1]
        rows[at].append(Bar(last - first + 1, promise, promise.from_on >= days[0], is_end, complaints.get(promise.pk, 0)))
        ends[at] = last + 1
    for row, end in zip(rows, ends, strict=True):
        if end < len(days):
            row.append(Bar(len(days) - end))
    return rows


def _spans(promises: Sequence[Promise], days: Sequence[date]) -> list[tuple[Promise, int, int]]:
    """The first and the last place of each among the days."""
    found = []
    for each in promises:
        first = max((each.from_on - days[0]).days, 0)
        last = min((each.until_on - days[0]).days if each.until_on else len(days) - 1, len(days) - 1)
        is_passing = each.until_on is not None or each.from_on >= days[0]
        if is_passing and first <= last and first < len(days):
            found.append((each, first, last))
    return sorted(found, key=lambda each: (each[0].from_on, each[0].pk))

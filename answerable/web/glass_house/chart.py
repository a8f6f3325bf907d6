"""Hours a week as columns, drawn in hundredths of the picture so that it fits any width while its words keep their size."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format, number_format

from answerable.reports.rules.lending import Week

_HOUR = 3600
WEEKS, MOST_WEEKS = 13, 53
LEFT, TOP, BOTTOM = 9.0, 4.0, 86.0
LABELS = 5
WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Column:
    """A piece of a week's column."""

    css: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place of an axis."""

    words: str
    at: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns, and the labels of both axes."""

    columns: Sequence[Column]
    weeks: Sequence[Label]
    hours: Sequence[Label]


def mondays(first: date, last: date) -> list[date]:
    """The weeks that are shown for a period: at least thirteen, to the one in which it ends."""
    end = last - timedelta(days=last.weekday())
    count = min(max(((end - first).days + 6) // 7 + 1, WEEKS), MOST_WEEKS)
    return [end - number * WEEK for number in reversed(range(count))]


def chart(weeks: Sequence[Week]) -> Chart:
    """The picture: what was lent stands at the foot, for it is what is meant."""
    step = _step(max((week.lent + week.own + week.other for week in weeks), default=0) / _HOUR)
    top = step * 3
    apart = (100 - LEFT) / max(len(weeks), 1)
    columns: list[Column] = []
    for place, week in enumerate(weeks):
        foot = 0.0
        for css, seconds in (("fill-series-1", week.lent), ("fill-series-2", week.other), ("fill-series-3", week.own)):
            height = seconds / _HOUR / top * (BOTTOM - TOP)
            if height:
                x, y, width = LEFT + apart * (place + 0.16), BOTTOM - foot - height, apart * 0.68
                columns.append(Column(css, *(round(each, 3) for each in (x, y, width, height))))
            foot += height
    every = math.ceil(len(weeks) / LABELS)
    named = [
        Label(date_format(week.monday, "j M"), round(LEFT + apart * (place + 0.5), 3))
        for place, week in enumerate(weeks)
        if place % every == 0
    ]
    lines = [Label(number_format(step * number), round(BOTTOM - (BOTTOM - TOP) * number / 3, 3)) for number in range(4)]
    return Chart(columns, named, lines)


def _step(most: float) -> float:
    """A third of the axis: the smallest round number of hours that reaches what is most."""
    wanted, size = max(most / 3, 1e-9), 10.0 ** math.floor(math.log10(max(most / 3, 1e-9)))
    if most <= 3:
        return 1
    return next(round(size * each) if size * each >= 1 else 1 for each in (1, 2, 2.5, 5, 10) if size * each >= wanted)

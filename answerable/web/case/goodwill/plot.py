"""What others were given as dots on a line, the median above it and one's limit across it; in hundredths, so that it fits any width."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

BINS = 28
INSET, TOP, FLOOR, DOT = 2.5, 18.0, 62.0, 5.0  # percent of the width; pixels of the height


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the line, with where its words begin so that they stay inside."""

    at: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Plot:
    """The dots, each a case, and the two marks; the ends of the line in minor units."""

    dots: Sequence[tuple[float, float]]
    radius: float
    median: Mark
    limit: Mark | None
    least: int
    most: int


def plot(amounts: Sequence[int], median: int, limit: int | None) -> Plot:
    """Dots of like amounts stand on each other. A limit beyond the line stretches it, up to twice as far; one farther is not drawn."""
    least, most = min(amounts), max(amounts)
    if limit and most < limit <= 2 * most:
        most = limit
    elif limit and limit < least:
        least = limit
    width = max(most - least, 1)
    columns = Counter(round((amount - least) / width * (BINS - 1)) for amount in amounts)
    step = min(DOT, (FLOOR - TOP) / max(columns.values()))
    dots = [
        (_at(column / (BINS - 1)), round(FLOOR - step * (level + 0.5), 2)) for column in sorted(columns) for level in range(columns[column])
    ]
    is_inside = limit is not None and least <= limit <= most and limit > 0
    return Plot(
        dots,
        round(min(2.0, step * 0.42), 2),
        _mark((median - least) / width),
        _mark((limit - least) / width) if is_inside and limit else None,
        least,
        most,
    )


def _mark(share: float) -> Mark:
    return Mark(_at(share), "start" if share < 0.2 else "end" if share > 0.8 else "middle")


def _at(share: float) -> float:
    return round(INSET + share * (100 - 2 * INSET), 2)

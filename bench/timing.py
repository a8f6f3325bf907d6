"""Repeating a thing and saying how long it took."""

import math
import time
from collections.abc import Callable, Sequence
from typing import TypedDict


class Times(TypedDict):
    """Milliseconds."""

    count: int
    p50: float
    p95: float
    p99: float
    max: float


def summary(seconds: Sequence[float]) -> Times:
    """Percentiles by nearest rank, of times in seconds."""
    ordered = sorted(seconds)
    return Times(
        count=len(ordered),
        p50=_milliseconds(ordered, 0.50),
        p95=_milliseconds(ordered, 0.95),
        p99=_milliseconds(ordered, 0.99),
        max=_milliseconds(ordered, 1.0),
    )


def repeated(what: Callable[[], object], *, times: int = 40, warm_up: int = 3) -> Times:
    """How long `what` takes, after some runs that do not count."""
    for _ in range(warm_up):
        what()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        what()
        taken.append(time.perf_counter() - began)
    return summary(taken)


def _milliseconds(ordered: Sequence[float], share: float) -> float:
    if not ordered:
        return math.nan
    return round(ordered[max(math.ceil(share * len(ordered)) - 1, 0)] * 1000, 2)

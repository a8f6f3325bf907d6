"""When complaints about a promise are so many that its owner has to know."""

from dataclasses import dataclass

USUAL_DAYS = 28


@dataclass(frozen=True, slots=True)
class Alarming:
    """So many complaints in so many hours, and so many times what is usual for this promise."""

    count: int = 5
    hours: int = 24
    factor: float = 3


def usual(before: int, *, days: float, hours: int) -> float:
    """How many complaints came in `hours` usually, of `before` in the `days` that came before; nothing known counts as none."""
    return before * hours / (24 * days) if days > 0 else 0.0


def is_alarming(count: int, usually: float, at: Alarming) -> bool:
    """Whether an owner is to be warned of `count` complaints."""
    return count >= at.count and count >= at.factor * usually


def is_calm(count: int, usually: float, at: Alarming) -> bool:
    """Whether a warning is over: half of what raised it, so that a count around the threshold does not warn again and again."""
    return not is_alarming(2 * count, usually, at)

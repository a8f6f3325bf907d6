"""How much of its limits a network says is left: told beside its answers, heard by whoever keeps a page's health.

https://www.rfc-editor.org/rfc/rfc6585#section-4 and the drafts after it: X-RateLimit-Limit and its kin, with or without the X.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from answerable.core import clock

MOST = 5
LONGEST = timedelta(days=31)
SINCE_1970 = 1_000_000_000  # a smaller number counts seconds from now
USUAL = ("X-RateLimit", "RateLimit")


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit: what it is about in the network's words ("" where there is one alone), per cent left, and when it begins anew."""

    name: str
    left: int
    resets_at: datetime | None = None


_heard: ContextVar[dict[str, Limit] | None] = ContextVar("limits heard", default=None)


@contextmanager
def hearing() -> Iterator[dict[str, Limit]]:
    """What the network tells of its limits while this lasts, the last word of each."""
    found: dict[str, Limit] = {}
    token = _heard.set(found)
    try:
        yield found
    finally:
        _heard.reset(token)


def hear(limits: Sequence[Limit]) -> None:
    """Pass on what a network told, if anybody listens."""
    known = _heard.get()
    if known is not None:
        known.update({each.name: each for each in limits[:MOST]})


def standard(headers: Mapping[str, str]) -> Sequence[Limit]:
    """What the usual headers say; a network that tells none is asked for nothing."""
    for begin in USUAL:
        most, left = (_number(headers.get(f"{begin}-{name}", "")) for name in ("Limit", "Remaining"))
        if most is not None and left is not None and most > 0:
            return [Limit("", share(left / most), _soon(_moment(headers.get(f"{begin}-Reset", ""))))]
    return ()


def anew_at(headers: Mapping[str, str]) -> datetime | None:
    """When the usual headers say that a limit begins anew."""
    return next((at for begin in USUAL if (at := _moment(headers.get(f"{begin}-Reset", "")))), None)


def share(part: float) -> int:
    """A part as whole per cents, never more than there is: nothing is left only where nothing is."""
    return min(100, max(0, math.ceil(part * 100))) if math.isfinite(part) else 0


def _number(given: str) -> float | None:
    first = given.partition(",")[0].partition(";")[0].strip()
    return float(first) if first.isascii() and first.isdigit() and len(first) < 12 else None


def _moment(given: str) -> datetime | None:
    """Seconds from now, seconds since 1970, or a time as text, which says its offset."""
    number = _number(given)
    try:
        if number is not None:
            return datetime.fromtimestamp(number, UTC) if number >= SINCE_1970 else clock.now() + timedelta(seconds=number)
        moment = datetime.fromisoformat(given)
        return moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError, OSError):
        return None


def _soon(moment: datetime | None) -> datetime | None:
    """What lies further away is no end of a limit."""
    return moment if moment and abs(moment - clock.now()) < LONGEST else None

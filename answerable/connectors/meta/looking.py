"""Reading on in lists that show how things are now: what is new, what reads otherwise, and what is gone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from answerable.channels.contract import Envelope, Polled
from answerable.connectors.meta.position import Position, position
from answerable.core import clock

AT_ONCE = 100
CHECKED_AT_ONCE = 5

Told = Callable[[str, datetime], Envelope]  # a verb and when it was noticed, into an envelope


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing in a list: its id, when it was written, how it reads, and how it is told; `is_aside` waits until all that is new is."""

    external_id: str
    at: datetime
    version: str
    tell: Told
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class Lists:
    """How a network is looked at: everything since a moment, oldest first; whether one thing is gone; how that is told."""

    since: Callable[[datetime], Sequence[Seen]]
    is_gone: Callable[[str], bool]
    deletion: Callable[[str, datetime], Envelope]


def look(lists: Lists, cursor: str) -> Polled:
    """What is new first, at most so many at once; then what reads otherwise, and some of what is not shown any more."""
    known, now = position(cursor), clock.now()
    seen = list(lists.since(known.mark))
    fresh = [each for each in seen if each.at >= known.mark and each.external_id not in known.watched and not each.is_aside]
    if fresh:
        return _forward(known, sorted(fresh, key=lambda each: each.at), now)
    changed = [each for each in seen if _is_news(each, known)]
    shown = {each.external_id for each in seen}
    asked = [name for name in known.watched if name not in shown][:CHECKED_AT_ONCE]
    gone = [name for name in asked if lists.is_gone(name)]
    told = [each.tell("edited", now) for each in changed] + [lists.deletion(name, now) for name in gone]
    moved = known.checked(asked).moved(known.mark, _watched(changed), set(gone))
    return Polled(told, moved.cursor if told or asked else cursor or moved.cursor, has_more=False)


def _is_news(seen: Seen, known: Position) -> bool:
    """Whether it reads otherwise than when it was looked at, or stands aside and was not told yet."""
    before = known.watched.get(seen.external_id)
    return seen.is_aside and seen.at >= known.mark if before is None else before[0] != seen.version


def _forward(known: Position, fresh: Sequence[Seen], now: datetime) -> Polled:
    taken = fresh[:AT_ONCE]
    moved = known.moved(taken[-1].at, _watched(taken), set())
    return Polled([each.tell("add", now) for each in taken], moved.cursor, has_more=True)


def _watched(seen: Sequence[Seen]) -> dict[str, tuple[str, float]]:
    return {each.external_id: (each.version, each.at.timestamp()) for each in seen}

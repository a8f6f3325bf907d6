"""Why there is no answer, and how long a model that fails is left alone."""

from datetime import datetime, timedelta
from enum import StrEnum

PATIENCE = 3  # failures in a row
FIRST_REST = timedelta(minutes=1)
LONGEST_REST = timedelta(minutes=15)


class Trouble(StrEnum):
    """Each has a sentence in `words.py`."""

    ADDRESS = "address"
    PRIVATE = "private"
    PLAIN = "plain"
    UNREACHABLE = "unreachable"
    SLOW = "slow"
    SIZE = "size"
    REDIRECTED = "redirected"
    KEY = "key"
    NOT_THERE = "not_there"
    BUSY = "busy"
    BROKEN = "broken"
    REFUSED = "refused"
    GARBAGE = "garbage"
    EMPTY = "empty"
    LOST = "lost"
    GONE = "gone"
    SWITCHED_OFF = "switched_off"
    RESTING = "resting"


# These were about one question; everything else says something of the server.
OF_ONE_QUESTION = frozenset({Trouble.EMPTY, Trouble.LOST, Trouble.GONE, Trouble.SWITCHED_OFF, Trouble.RESTING, Trouble.REFUSED})


def trouble_of(status: int) -> Trouble | None:
    """What a status means; None where there is an answer to read."""
    if status == 200:
        return None
    if 300 <= status < 400:
        return Trouble.REDIRECTED
    named = {401: Trouble.KEY, 403: Trouble.KEY, 404: Trouble.NOT_THERE, 429: Trouble.BUSY}
    return named.get(status) or (Trouble.REFUSED if status < 500 else Trouble.BROKEN)


def rest(failures: int, now: datetime, retry_after: str = "") -> datetime | None:
    """Until when nobody asks a model that failed so often in a row: a minute, then twice as long each time, at most fifteen.

    A server that says itself how long it wants to be left alone (Retry-After, in seconds: RFC 9110, 10.2.3) is heeded at once.
    """
    if retry_after.isascii() and retry_after.isdecimal() and len(retry_after) < 7:
        return now + min(timedelta(seconds=int(retry_after)), LONGEST_REST)
    if failures < PATIENCE:
        return None
    return now + min(FIRST_REST * (1 << min(failures - PATIENCE, 10)), LONGEST_REST)

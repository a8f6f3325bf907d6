"""Answers kept in this process for some seconds, so that a page that everybody reads costs the database next to nothing."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

# A browser may keep it as long again: what changed is seen after half a minute at most.
FOR = timedelta(seconds=15)
MOST = 200


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it was made."""

    body: bytes
    etag: str
    made_at: datetime


_kept: OrderedDict[tuple[str, ...], Kept] = OrderedDict()
_making = Lock()


def kept(key: tuple[str, ...], make: Callable[[], str], *, now: datetime) -> Kept:
    """The answer under a key, made anew when it is older than `FOR`: by one thread, while the others wait for it."""
    found = _fresh(key, now)
    if found is not None:
        return found
    with _making:
        found = _fresh(key, now)
        if found is None:
            body = make().encode()
            found = Kept(body, f'"{hashlib.sha256(body).hexdigest()[:32]}"', now)
            _kept[key] = found
            _kept.move_to_end(key)
            while len(_kept) > MOST:
                _kept.popitem(last=False)
        return found


def forget() -> None:
    """Let nothing be kept."""
    _kept.clear()


def _fresh(key: tuple[str, ...], now: datetime) -> Kept | None:
    found = _kept.get(key)
    return found if found is not None and timedelta() <= now - found.made_at < FOR else None

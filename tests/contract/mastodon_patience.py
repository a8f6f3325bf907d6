"""How somebody's server is called: no faster than it lets anybody, and what it does behind its answer is waited for."""

import math
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

import httpx

SPARE = 40  # calls that are left to whoever is tested
LONGEST_SECONDS, WORKED_SECONDS, PAUSE_SECONDS = 310.0, 20.0, 0.1


def patiently(
    http: httpx.Client, method: str, path: str, token: str, body: dict[str, Any] | None = None, more: Mapping[str, str] | None = None
) -> httpx.Response:
    """What a call is answered; where that is too many, or nearly, the limit's end is waited for."""
    headers = {"Authorization": f"Bearer {token}", **(more or {})}
    for _ in range(3):
        said = http.request(method, path, headers=headers, json=body)
        if said.status_code != 429:
            if int(said.headers.get("X-RateLimit-Remaining") or SPARE + 1) <= SPARE:
                time.sleep(_left(said))
            return said
        time.sleep(_left(said))
    return said


def once(is_so: Callable[[], bool]) -> None:
    """Wait for what a server works on after it answered; raises where that never comes."""
    if not comes(is_so, WORKED_SECONDS):
        raise TimeoutError("The server did not come to an end of what it was told.")


def comes(is_so: Callable[[], bool], seconds: float) -> bool:
    """Whether it is so before these seconds are over."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(PAUSE_SECONDS)
    return True


def _left(said: httpx.Response) -> float:
    """Seconds until a limit begins anew, by a number of them or a moment."""
    given = said.headers.get("Retry-After") or said.headers.get("X-RateLimit-Reset") or "1"
    try:
        seconds = float(given)
        seconds = seconds - time.time() if seconds > LONGEST_SECONDS else seconds
    except ValueError:
        try:
            seconds = (datetime.fromisoformat(given) - datetime.now(UTC)).total_seconds()
        except ValueError:
            seconds = 1.0
    return min(max(math.ceil(seconds), 1.0), LONGEST_SECONDS)

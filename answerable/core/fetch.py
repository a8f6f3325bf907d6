"""Fetching what a stranger names: from public addresses only, no longer and no larger than agreed.

A redirect is checked like the first address.
"""

import time
from dataclasses import dataclass
from typing import BinaryIO
from urllib.parse import urljoin, urlsplit

import httpcore

from answerable.core.guarded import Barred, Choice, Guarded, addresses, is_web_address, place
from answerable.core.http import is_private
from answerable.core.settings import get_settings

REDIRECT_LIMIT = 4
MOVED = {301, 302, 303, 307, 308}
FOR_NOW = {408, 425, 429}


class NotFetched(Exception):
    """It was not fetched; `retry` says whether it may succeed later, `reason` is a word for the record."""

    def __init__(self, reason: str, *, retry: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.retry = reason, retry


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: its type as the server calls it, and how long it is."""

    media_type: str
    size: int


def _public_address(host: str, port: int) -> str:
    """The first address of a name, if all of its addresses may be called."""
    found = addresses(host, port)
    if any(is_private(each) for each in found):
        raise Barred("private")
    return found[0]


def _choice(network: str) -> Choice:
    """Public addresses, and the host and port of a network that an owner connected."""
    allowed = place(network) if network else None
    return lambda host, port: host if (host, port) == allowed else _public_address(host, port)


def fetch(url: str, into: BinaryIO, *, limit_bytes: int, seconds: float = 20.0, network: str = "") -> Fetched:
    """Write what stands at `url` into a file; `network` is the address of the page's own network, which may be private.

    Raises NotFetched: nothing there, not allowed, too large, too slow.
    """
    until = time.monotonic() + seconds
    try:
        with httpcore.ConnectionPool(network_backend=Guarded(_choice(network), until), retries=0) as pool:
            for _ in range(REDIRECT_LIMIT + 1):
                moved, fetched = _once(pool, url, into, limit_bytes)
                if fetched is not None:
                    return fetched
                url = moved
    except Barred as error:
        raise NotFetched(error.reason, retry=error.retry) from error
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, OSError) as error:
        raise NotFetched("unreachable", retry=True) from error
    except (httpcore.UnsupportedProtocol, ValueError, UnicodeError) as error:
        raise NotFetched("address") from error
    raise NotFetched("redirects")


def _once(pool: httpcore.ConnectionPool, url: str, into: BinaryIO, limit: int) -> tuple[str, Fetched | None]:
    parts = urlsplit(url)
    if not is_web_address(url):
        raise NotFetched("address")
    headers: dict[bytes | str, bytes | str] = {
        "User-Agent": "Answerable",
        "Accept": "*/*",
        "Accept-Encoding": "identity",
        "Host": parts.netloc,
    }
    waits = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), get_settings().http_timeout_seconds)}
    with pool.stream("GET", url.partition("#")[0], headers=headers, extensions=waits) as answer:
        told = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
        if answer.status in MOVED and "location" in told:
            return urljoin(url, told["location"]), None
        if answer.status != 200:
            raise NotFetched(f"status {answer.status}", retry=answer.status >= 500 or answer.status in FOR_NOW)
        return "", Fetched(told.get("content-type", "").partition(";")[0].strip().lower()[:100], _copy(answer, into, limit))


def _copy(answer: httpcore.Response, into: BinaryIO, limit: int) -> int:
    size = 0
    for chunk in answer.iter_stream():
        size += len(chunk)
        if size > limit:
            raise NotFetched("size")
        into.write(chunk)
    return size

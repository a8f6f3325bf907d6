"""Fetching what a stranger names: from public addresses only, no longer and no larger than agreed.

A name is looked up here and the connection made to the very address that was checked, so that a name that changes its address
between the two cannot lead inside. A redirect is checked like the first address.
"""

import socket
import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, BinaryIO
from urllib.parse import urljoin, urlsplit

import httpcore

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


class _Hurried(httpcore.NetworkStream):
    """A connection that ends at a moment, however slowly the other side drips."""

    def __init__(self, stream: httpcore.NetworkStream, until: float) -> None:
        self._stream, self._until = stream, until

    def _left(self, timeout: float | None) -> float:
        left = self._until - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("It took too long.")
        return min(left, timeout or left)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """As much as there is."""
        return self._stream.read(max_bytes, self._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """All of it."""
        self._stream.write(buffer, self._left(timeout))

    def close(self) -> None:
        """Hang up."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """As hurried as before."""
        return _Hurried(self._stream.start_tls(ssl_context, server_hostname, self._left(timeout)), self._until)

    def get_extra_info(self, info: str) -> Any:
        """What the connection knows of itself."""
        return self._stream.get_extra_info(info)


class _PublicOnly(httpcore.SyncBackend):
    """Connects to public addresses, and to `allowed`, the host and port of a network that an owner connected."""

    def __init__(self, allowed: tuple[str, int] | None, until: float) -> None:
        self._allowed, self._until = allowed, until

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """To the very address that was checked."""
        address = host if (host, port) == self._allowed else _public_address(host, port)
        return _Hurried(super().connect_tcp(address, port, timeout, local_address, socket_options), self._until)


def _public_address(host: str, port: int) -> str:
    """The first address of a name, if all of its addresses may be called."""
    try:
        found = [str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, ValueError) as error:
        raise NotFetched("unreachable", retry=True) from error
    if not found or any(is_private(each) for each in found):
        raise NotFetched("private")
    return found[0]


def fetch(url: str, into: BinaryIO, *, limit_bytes: int, seconds: float = 20.0, network: str = "") -> Fetched:
    """Write what stands at `url` into a file; `network` is the address of the page's own network, which may be private.

    Raises NotFetched: nothing there, not allowed, too large, too slow.
    """
    until = time.monotonic() + seconds
    try:
        with httpcore.ConnectionPool(network_backend=_PublicOnly(_place(network) if network else None, until), retries=0) as pool:
            for _ in range(REDIRECT_LIMIT + 1):
                moved, fetched = _once(pool, url, into, limit_bytes)
                if fetched is not None:
                    return fetched
                url = moved
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, OSError) as error:
        raise NotFetched("unreachable", retry=True) from error
    except (httpcore.UnsupportedProtocol, ValueError, UnicodeError) as error:
        raise NotFetched("address") from error
    raise NotFetched("redirects")


def _place(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


def _once(pool: httpcore.ConnectionPool, url: str, into: BinaryIO, limit: int) -> tuple[str, Fetched | None]:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username is not None or not url.isascii():
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

"""Connections that end at a moment and go only where their caller agreed: the base of what is fetched and of what is posted.

A name is looked up here and the connection made to the very address that was checked, so that a name that changes its address
between the two cannot lead inside.
"""

import socket
import ssl
import time
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

import httpcore

Choice = Callable[[str, int], str]


class Barred(Exception):
    """A name that may not be called, or that nobody knows; `reason` is a word for the record."""

    def __init__(self, reason: str, *, retry: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.retry = reason, retry


class Hurried(httpcore.NetworkStream):
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
        return Hurried(self._stream.start_tls(ssl_context, server_hostname, self._left(timeout)), self._until)

    def get_extra_info(self, info: str) -> Any:
        """What the connection knows of itself."""
        return self._stream.get_extra_info(info)


class Guarded(httpcore.SyncBackend):
    """Connects until a moment, to the address that `choose` picks for a host and port; it raises Barred where there is none."""

    def __init__(self, choose: Choice, until: float) -> None:
        self._choose, self._until = choose, until

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """To the very address that was checked."""
        return Hurried(super().connect_tcp(self._choose(host, port), port, timeout, local_address, socket_options), self._until)


def addresses(host: str, port: int) -> list[str]:
    """All addresses of a name; raises Barred where it has none."""
    try:
        found = [str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, ValueError) as error:
        raise Barred("unreachable", retry=True) from error
    if not found:
        raise Barred("private")
    return found


def place(url: str) -> tuple[str, int]:
    """Host and port of an address."""
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


def is_web_address(url: str) -> bool:
    """Whether an address is one of the web, in plain letters and without a name or password in it."""
    parts = urlsplit(url)
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.username is None and url.isascii()

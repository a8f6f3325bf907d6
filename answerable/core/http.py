"""The only place that speaks HTTP to others: time limits, no redirects followed, no private address unless it is configured."""

import ipaddress
import socket
from functools import lru_cache
from urllib.parse import urlsplit

import httpx

from answerable.core.settings import get_settings


class UnsafeAddress(Exception):
    """The address is not one that this program may call."""


@lru_cache(maxsize=8)
def client() -> httpx.Client:
    """One pooled client a process; a redirect is an answer, never followed."""
    return httpx.Client(timeout=get_settings().http_timeout_seconds, follow_redirects=False, headers={"User-Agent": "Answerable"})


def refuse_private(url: str) -> None:
    """Raise UnsafeAddress unless `url` is http(s) to a public address, or to the configured sandbox network."""
    parts = urlsplit(url)
    if f"{parts.scheme}://{parts.netloc}" == get_settings().sandbox_url.rstrip("/"):
        return
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UnsafeAddress(url)
    for *_, address in socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM):
        if not ipaddress.ip_address(address[0]).is_global:
            raise UnsafeAddress(url)

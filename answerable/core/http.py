"""The only place that speaks HTTP to others: time limits, no redirects followed, no private address unless it is configured."""

import ipaddress
import socket
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import httpx

from answerable.core.settings import get_settings

Response = httpx.Response


class UnsafeAddress(Exception):
    """The address is not one that this program may call."""


class NotReached(Exception):
    """The call never left: nobody answers there, or the address is none."""


class NotAnswered(Exception):
    """The call left and no answer came back; it may have taken effect."""


@lru_cache(maxsize=8)
def client() -> httpx.Client:
    """One pooled client a process; a redirect is an answer, never followed."""
    return httpx.Client(timeout=get_settings().http_timeout_seconds, follow_redirects=False, headers={"User-Agent": "Answerable"})


def call(method: str, url: str, *, headers: Mapping[str, str], query: Mapping[str, str] | None = None, body: Any = None) -> Response:
    """One call with a JSON body, whatever the answer says; raises NotReached or NotAnswered when there is none."""
    try:
        return client().request(method, url, headers=headers, params=query, json=body)
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
        raise NotReached(type(error).__name__) from error
    except httpx.HTTPError as error:
        raise NotAnswered(type(error).__name__) from error


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

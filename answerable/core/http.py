"""The only place that speaks HTTP to others: time limits, no redirects followed, no private address unless it is configured."""

import ipaddress
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import httpx
from django.utils.translation import gettext as _

from answerable.core.errors import Refusal
from answerable.core.settings import get_settings

Response = httpx.Response
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class UnsafeAddress(Refusal):
    """The address is none, or not one that this program may call."""

    code = "unsafe_address"
    status = 422


class NotReached(Exception):
    """The call never left: nobody answers there, or the address is none."""


class NotAnswered(Exception):
    """The call left and no answer came back; it may have taken effect."""


@lru_cache(maxsize=8)
def client() -> httpx.Client:
    """One pooled client a process; a redirect is an answer, never followed."""
    return httpx.Client(timeout=get_settings().http_timeout_seconds, follow_redirects=False, headers={"User-Agent": "Answerable"})


@dataclass(frozen=True, slots=True)
class Upload:
    """A body that is a form with one file in it."""

    fields: Mapping[str, str]
    name: str
    media_type: str
    content: bytes


def call(method: str, url: str, *, headers: Mapping[str, str], query: Mapping[str, str] | None = None, body: Any = None) -> Response:
    """One call with JSON, bytes or an Upload as its body, whatever the answer says; raises NotReached or NotAnswered when there is none."""
    with silences():
        if isinstance(body, Upload):
            file = (body.name, body.content, body.media_type)
            return client().request(method, url, headers=headers, params=query, data=dict(body.fields), files={"file": file})
        if isinstance(body, bytes):
            return client().request(method, url, headers=headers, params=query, content=body)
        return client().request(method, url, headers=headers, params=query, json=body)


@contextmanager
def silences() -> Iterator[None]:
    """Whatever keeps an answer away while this lasts, as NotReached or NotAnswered."""
    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
        raise NotReached(type(error).__name__) from error
    except httpx.HTTPError as error:
        raise NotAnswered(type(error).__name__) from error


def refuse_private(url: str) -> None:
    """Raise UnsafeAddress unless `url` is http(s) to a public address, or to the configured sandbox network."""
    try:
        parts = urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" == get_settings().sandbox_url.rstrip("/"):
            return
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise UnsafeAddress(_("An address begins with https:// and names a server."))
        found = {each[4][0] for each in socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)}
    except (OSError, ValueError) as error:
        raise UnsafeAddress(_("There is no server at this address. Check how it is written.")) from error
    if any(is_private(str(each)) for each in found):
        raise UnsafeAddress(_("This address lies inside of a private network, where Answerable calls nobody."))


def is_private(address: str) -> bool:
    """Whether it, or one inside of it, is not of the internet."""
    return any(not ip.is_global or ip.is_multicast for ip in nested(address))


def nested(address: str) -> Iterator[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    """An address, and every IPv4 address inside of an IPv6 one: mapped, 6to4, Teredo, or translated (NAT64, RFC 6052)."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    yield ip
    if isinstance(ip, ipaddress.IPv6Address):
        yield from (each for each in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())) if each is not None)
        if ip in _NAT64:
            yield ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)

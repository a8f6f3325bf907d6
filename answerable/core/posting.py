"""Posting to a server that an administrator or a browser named: to that host alone, no longer, no larger, no redirect followed."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpcore

from answerable.core.guarded import Barred, Choice, Guarded, addresses, is_web_address, place
from answerable.core.http import is_private, nested

CONNECT_SECONDS = 5.0


class NotPosted(Exception):
    """There is no answer; `reason` is one of address, private, plain, unreachable, slow, size. `may_have_arrived`: what was posted left."""

    def __init__(self, reason: str, *, may_have_arrived: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.may_have_arrived = reason, may_have_arrived


@dataclass(frozen=True, slots=True)
class Terms:
    """How long and how large an answer may be, and whether the server may stand in a private network."""

    seconds: float
    limit_bytes: int
    may_be_private: bool


@dataclass(frozen=True, slots=True)
class Posted:
    """What came back, whatever it says; `retry_after` as the server wrote it."""

    status: int
    content: bytes
    retry_after: str = ""


def post(url: str, content: bytes, *, headers: Mapping[str, str], terms: Terms) -> Posted:
    """One call, of JSON unless `headers` say otherwise; raises NotPosted. Without encryption it goes only inside of a private network."""
    until = time.monotonic() + terms.seconds
    try:
        if not is_web_address(url):
            raise NotPosted("address")
        with httpcore.ConnectionPool(network_backend=Guarded(_choice(url, terms), until), retries=0) as pool:
            return _once(pool, url, content, headers, terms)
    except Barred as error:
        raise NotPosted(error.reason) from error
    except (httpcore.ReadTimeout, httpcore.WriteTimeout) as error:
        raise NotPosted("slow", may_have_arrived=True) from error
    except (httpcore.ReadError, httpcore.WriteError, httpcore.ProtocolError) as error:
        raise NotPosted("unreachable", may_have_arrived=True) from error
    except (httpcore.NetworkError, httpcore.TimeoutException, OSError) as error:
        raise NotPosted("unreachable") from error
    except (httpcore.UnsupportedProtocol, ValueError, UnicodeError) as error:
        raise NotPosted("address") from error


def _choice(url: str, terms: Terms) -> Choice:
    """The one host; link-local addresses, where clouds keep their keys, are never called."""
    named, is_plain = place(url), urlsplit(url).scheme == "http"

    def choose(host: str, port: int) -> str:
        found = addresses(host, port)
        is_inside = any(is_private(each) for each in found)
        if (host, port) != named or any(_is_link_local(each) for each in found) or (is_inside and not terms.may_be_private):
            raise Barred("private")
        if is_plain and not all(is_private(each) for each in found):
            raise Barred("plain")
        return found[0]

    return choose


def _is_link_local(address: str) -> bool:
    return any(ip.is_link_local or ip.is_multicast for ip in nested(address))


def _once(pool: httpcore.ConnectionPool, url: str, content: bytes, headers: Mapping[str, str], terms: Terms) -> Posted:
    sent = {
        "User-Agent": "Answerable",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "Content-Type": "application/json",
        "Host": urlsplit(url).netloc,
        **headers,
    }
    waits = {"connect": min(CONNECT_SECONDS, terms.seconds), "read": terms.seconds, "write": terms.seconds, "pool": terms.seconds}
    named = [(name.encode("ascii"), value.encode("ascii")) for name, value in sent.items()]
    with pool.stream("POST", url, headers=named, content=content, extensions={"timeout": waits}) as answer:
        told = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
        kept = bytearray()
        for chunk in answer.iter_stream():
            kept += chunk
            if len(kept) > terms.limit_bytes:
                raise NotPosted("size", may_have_arrived=True)
        return Posted(answer.status, bytes(kept), told.get("retry-after", ""))

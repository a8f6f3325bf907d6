"""A server's stream of events, where it has one: https://docs.joinmastodon.org/methods/streaming/.

Most stream over one long answer, some by WebSocket alone, some not at all, and some answer and then say nothing: where neither is heard,
nobody listens, and lists are read.
"""

from collections.abc import Generator, Iterator
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, NetworkError, Trouble
from answerable.channels.contract.calls import bearer, trouble_of, usual_pause
from answerable.connectors.mastodon import api, speaking
from answerable.core import http, sockets, streams
from answerable.core.errors import Refusal

SILENCE_SECONDS = 50.0  # a sign of life comes every quarter of a minute, before anything else
LASTING = {Trouble.TOKEN, Trouble.LIMITED, Trouble.UNREACHABLE}
NOT_IMPLEMENTED = 501
KIND = "text/event-stream"

Said = Generator[streams.Event, None, None]


class NoStream(Exception):
    """The server has none that we can hear."""


def listen(access: Access, name: str) -> Iterator[streams.Event]:
    """What a stream says, signs of life among it; raises NoStream, and NetworkError where one was there and is not any more."""
    address = base(access)
    for way in (_written, _spoken):
        try:
            with closing(way(access, address, name)) as events:
                yield from _until_it_ends(events)
        except NoStream:
            continue
    raise NoStream


def base(access: Access) -> str:
    """Where the server streams, which may be another one; its own address where the one that it tells is none that we may call."""
    own, told = access.address.rstrip("/"), _told(access)
    parts = urlsplit(told)
    if not parts.netloc or parts.netloc == urlsplit(own).netloc:
        return own
    scheme = {"wss": "https", "ws": "http"}.get(parts.scheme, parts.scheme)
    address = urlunsplit((scheme, parts.netloc, "", "", ""))
    try:
        http.refuse_private(address)
    except Refusal:
        return own
    return address


def _told(access: Access) -> str:
    """The address that the server gives, at its newer place or its older one."""
    for version, names in (("v2", ("configuration", "urls", "streaming")), ("v1", ("urls", "streaming_api"))):
        try:
            told: Any = api.read(access, f"/api/{version}/instance")
        except NetworkError as error:
            if error.trouble in LASTING:
                raise
            continue
        for name in names:
            told = told.get(name) if isinstance(told, dict) else None
        if isinstance(told, str) and told:
            return told
    return ""


def _written(access: Access, address: str, name: str) -> Said:
    """Over an answer that does not end."""
    where = f"{address}/api/v1/streaming/{name}"
    with streams.open_stream(where, headers=bearer(access), silence_seconds=SILENCE_SECONDS) as response:
        _check(response)
        yield from streams.events(response.iter_lines())


def _spoken(access: Access, address: str, name: str) -> Said:
    """By WebSocket."""
    try:
        with closing(speaking.messages(access, address, name)) as messages:
            for message in messages:
                event = speaking.event(message)
                if event is None:
                    raise NoStream
                yield event
    except sockets.NotOpened as error:
        if error.response is not None:
            _check(error.response)
        raise NoStream from error


def _until_it_ends(events: Iterator[streams.Event]) -> Iterator[streams.Event]:
    """All of it; how it ends is told by an error."""
    is_alive = False
    try:
        for event in events:
            is_alive = True
            yield event
    except (http.NotReached, http.NotAnswered) as error:
        if not is_alive and isinstance(error, http.NotAnswered):
            raise NoStream from error
        raise NetworkError(Trouble.UNREACHABLE, _("The server's stream broke off. It is asked meanwhile."), retry=True) from error
    if not is_alive:
        raise NoStream
    raise NetworkError(Trouble.UNREACHABLE, _("The server ended its stream. It is asked meanwhile."), retry=True)


def _check(response: http.Response) -> None:
    """A stream, or what keeps us from it. A server that wants a WebSocket says so by one status or another, or shows a page."""
    if response.status_code == 200 and response.headers.get("Content-Type", "").startswith(KIND):
        return
    trouble = trouble_of(response.status_code, Trouble.UNREACHABLE)
    if trouble in LASTING and response.status_code != NOT_IMPLEMENTED:
        pause = usual_pause(response) if trouble is Trouble.LIMITED else None
        words = _("The server does not let us listen: it answered %(status)s.") % {"status": response.status_code}
        raise NetworkError(trouble, words, retry=trouble is not Trouble.TOKEN, retry_after=pause)
    raise NoStream

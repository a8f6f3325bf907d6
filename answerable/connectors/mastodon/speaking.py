"""The same stream by WebSocket, which some servers offer alone: https://docs.joinmastodon.org/methods/streaming/#websocket."""

import json
import re
from collections.abc import Generator
from urllib.parse import urlencode

from answerable.channels.contract import Access, BadPayload
from answerable.channels.contract.calls import bearer
from answerable.channels.contract.shape import loads
from answerable.core import sockets
from answerable.core.streams import LIFE, LONGEST_EVENT, Event

LIFE_SECONDS = 10.0
A_TOKEN = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)  # what may stand as the name of a protocol, RFC 9110, section 5.6.2


def messages(access: Access, address: str, name: str) -> Generator[bytes | None, None, None]:
    """What a stream of this name says; None is a sign of life. Raises NotReached, NotOpened among it, or NotAnswered.

    Some servers look for the token among the headers, some among the names of protocols, as browsers give it.
    """
    headers = bearer(access)
    token = headers.get("Authorization", "").removeprefix("Bearer ")
    where = f"{'ws' + address.removeprefix('http')}/api/v1/streaming?{urlencode([('stream', name)])}"
    protocols = [token] if A_TOKEN.fullmatch(token) else []
    return sockets.messages(where, limit_bytes=LONGEST_EVENT, pause_seconds=LIFE_SECONDS, headers=headers, protocols=protocols)


def event(message: bytes | None) -> Event | None:
    """What a message tells; a sign of life where that cannot be read, None where it says that this stream is not for us."""
    try:
        said = loads(message) if message is not None else None
    except BadPayload:
        return LIFE
    match said:
        case {"event": str(name), "payload": str(data)}:
            return Event(name, data)
        case {"event": str(name), "payload": data}:
            return Event(name, json.dumps(data))
        case {"event": str(name)}:
            return Event(name)
        case {"error": _}:
            return None
        case _:
            return LIFE

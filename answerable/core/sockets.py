"""Hearing a server that speaks by WebSocket (https://www.rfc-editor.org/rfc/rfc6455): messages of a bounded size, no redirect followed."""

from collections.abc import Generator, Mapping, Sequence

from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus, WebSocketException
from websockets.sync.client import reconnect
from websockets.typing import Subprotocol

from answerable.core.http import NotAnswered, NotReached, Response
from answerable.core.settings import get_settings

CLOSE_SECONDS = 1.0


class NotOpened(NotReached):
    """There is a server, and it opens no WebSocket: `response` is what it answered instead, where that can be read."""

    def __init__(self, reason: str, response: Response | None = None) -> None:
        super().__init__(reason)
        self.response = response


class _Straight(reconnect):
    """A redirect is an answer, never followed."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        return exc


def messages(
    url: str,
    *,
    limit_bytes: int,
    pause_seconds: float,
    headers: Mapping[str, str] | None = None,
    protocols: Sequence[str] = (),
) -> Generator[bytes | None, None, None]:
    """What a server says; None as soon as it is there, and whenever it says nothing for so long.

    Raises NotReached, NotOpened among it, or NotAnswered where it ends the connection, sends more at once than agreed, or leaves our
    pings unanswered.
    """
    seconds = get_settings().http_timeout_seconds
    try:
        with _Straight(
            url,
            additional_headers=headers,
            subprotocols=[Subprotocol(each) for each in protocols] or None,
            compression=None,
            user_agent_header="Answerable",
            open_timeout=seconds,
            close_timeout=CLOSE_SECONDS,
            max_size=limit_bytes,
        ) as socket:
            yield None
            while True:
                try:
                    message = socket.recv(timeout=pause_seconds, decode=False)
                except TimeoutError:
                    message = None
                yield message
    except ConnectionClosed as error:
        raise NotAnswered(type(error).__name__) from error
    except InvalidStatus as error:
        said = error.response
        raise NotOpened(type(error).__name__, Response(said.status_code, headers=list(said.headers.raw_items()))) from error
    except InvalidHandshake as error:
        raise NotOpened(type(error).__name__) from error
    except (OSError, WebSocketException) as error:
        raise NotReached(type(error).__name__) from error

"""A stand-in for Jetstream that is our own: a real WebSocket server that tells events from a moment on, and hangs up when it is told to.

The network's own is written in Go and lives on a relay; what it says is as https://github.com/bluesky-social/jetstream describes.
"""

import json
import socket
from collections.abc import Iterator
from threading import Condition, Thread
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

from websockets.exceptions import ConnectionClosed
from websockets.protocol import State
from websockets.sync.server import ServerConnection, serve

LOOK_SECONDS = 0.05
ALWAYS = 1 << 62


class Jetstream:
    """`cuts` says after how many events each connection to come is torn; `asked` is what each asked for."""

    def __init__(self) -> None:
        self.cuts, self.asked = list[int](), list[dict[str, str]]()
        self._told, self._news, self._is_over = list[tuple[int, str]](), Condition(), False
        self._server = serve(self._tell, "127.0.0.1", 0, compression=None)
        self._thread = Thread(target=self._server.serve_forever)
        self.url = f"ws://127.0.0.1:{self._server.socket.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with self._news:
            self._is_over = True
            self._news.notify_all()
        self._server.shutdown()
        self._thread.join()

    def say(self, *events: Any) -> None:
        """Events, or what is none."""
        with self._news:
            last = self._told[-1][0] if self._told else ALWAYS
            for each in events:
                last = each["time_us"] if isinstance(each, dict) and isinstance(each.get("time_us"), int) else last
                self._told.append((last, each if isinstance(each, str) else json.dumps(each)))
            self._news.notify_all()

    def _tell(self, connection: ServerConnection) -> None:
        assert connection.request is not None
        self.asked.append(dict(parse_qsl(urlsplit(connection.request.path).query)))
        left = self.cuts.pop(0) if self.cuts else -1
        try:
            for message in self._since(int(self.asked[-1]["cursor"]), connection):
                if left == 0:
                    connection.socket.shutdown(socket.SHUT_RDWR)
                    return
                connection.send(message)
                left -= 1
        except ConnectionClosed:
            return

    def _since(self, moment: int, connection: ServerConnection) -> Iterator[str]:
        at = 0
        while not self._is_over and connection.protocol.state is State.OPEN:
            with self._news:
                if len(self._told) == at:
                    self._news.wait(LOOK_SECONDS)
                found, at = self._told[at:], len(self._told)
            yield from (message for told_at, message in found if told_at >= moment)

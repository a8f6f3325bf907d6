"""A server over real HTTP in this process, as long as its block lasts."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Self


class Handler(BaseHTTPRequestHandler):
    """What is asked as bytes and answered as bytes or JSON, without a word on the console."""

    def asked(self) -> bytes:
        """The body of the request."""
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def answer(self, status: int, content: bytes, headers: Mapping[str, str] | None = None) -> None:
        """All of it; whoever asked may have gone."""
        with suppress(OSError):
            self.send_response(status)
            for name, value in {**(headers or {}), "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

    def tell(self, status: int, said: Any, headers: Mapping[str, str] | None = None) -> None:
        """The same in JSON."""
        self.answer(status, json.dumps(said).encode(), {**(headers or {}), "Content-Type": "application/json"})

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


class Serving:
    """`url` is where it listens; what it answers is for `_handler` to say."""

    def __init__(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        raise NotImplementedError


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """The address of a server that answers like this."""

    class Given(Serving):
        def _handler(self) -> type[BaseHTTPRequestHandler]:
            return handler

    with Given() as started:
        yield started.url

"""An address that takes webhooks as a page owner would: it echoes the challenge, checks the signature, keeps what came."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs, urlparse

from answerable_sandbox.webhooks.signature import HEADER, signature


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A network that was killed leaves a broken connection; that is what the test wanted."""


class WebhookReceiver:
    """`with WebhookReceiver() as hook:` listens on a free port; `status` is what it answers, after `pause_seconds`."""

    def __init__(self, secret: str = "") -> None:
        self.secret = secret
        self.status = 200
        self.pause_seconds = 0.0
        self.asked = 0
        self.events: list[dict[str, Any]] = []
        self.sizes: list[int] = []
        self.refused: list[bytes] = []
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self._server.server_port}/hook"

    def __enter__(self) -> WebhookReceiver:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

    def take(self, body: bytes, signed: str) -> int:
        """Keep a request that is signed rightly; returns the status of the answer."""
        status, self.asked = self.status, self.asked + 1
        time.sleep(self.pause_seconds)
        if status != 200:
            return status
        if signed != signature(self.secret, body):
            self.refused.append(body)
            return 401
        events = json.loads(body)["events"]
        self.sizes.append(len(events))
        self.events += events
        return 200

    def wait_for(self, count: int, within_seconds: float = 10) -> list[dict[str, Any]]:
        """The events, once there are so many."""
        deadline = time.monotonic() + within_seconds
        while len(self.events) < count:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{len(self.events)} of {count} events came")
            time.sleep(0.01)
        return self.events


def _handler(receiver: WebhookReceiver) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def log_message(self, format: str, *values: object) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            self._answer(200, parse_qs(urlparse(self.path).query)["hub.challenge"][0].encode())

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self._answer(receiver.take(body, self.headers.get(HEADER, "")), b"")

        def _answer(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return Handler

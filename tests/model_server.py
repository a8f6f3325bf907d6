"""A server that speaks the protocol of language models over real HTTP, and misbehaves where a test wishes it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler
from threading import Event
from typing import Any

from tests.serving import serving


class ModelServer:
    """What it says next (`says`, or `does` for a misbehaviour), and what it was asked."""

    def __init__(self) -> None:
        self.says = "Dear [NAME_1], it is on its way."
        self.does = ""
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.over = Event()
        self.address = ""

    @property
    def sent(self) -> str:
        """All words of the last question."""
        return "\n".join(each["content"] for each in self.asked[-1]["messages"])


@contextmanager
def model_server() -> Iterator[ModelServer]:
    """It runs as long as the block."""
    told = ModelServer()
    with serving(type("Handler", (_Handler,), {"told": told})) as address:
        told.address = f"{address}/v1"
        yield told
        told.over.set()


class _Handler(BaseHTTPRequestHandler):
    told: ModelServer

    def do_POST(self) -> None:
        """Answer as the test wants it."""
        told, body = self.told, json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        told.asked.append(body)
        told.keys.append(self.headers.get("Authorization", ""))
        kind, _, rest = told.does.partition(" ")
        with suppress(OSError):
            if self.path != "/v1/chat/completions":
                self._answer(404, b"{}")
            elif kind == "status":
                self._answer(int(rest.split()[0]), b"<b>no</b>", {"Retry-After": rest.split()[1]} if " " in rest else {})
            elif kind == "to":
                self._answer(307, b"", {"Location": rest})
            elif kind == "silent":
                told.over.wait(20)
            elif kind == "drip":
                self._drip()
            elif kind == "huge":
                self._answer(200, b" " * 600_000)
            elif kind == "garbage":
                self._answer(200, b"\xff<html>Welcome</html>")
            elif kind == "newer" and "max_tokens" in body:
                self._answer(400, b'{"error": "Use max_completion_tokens instead."}')
            else:
                said = {"choices": [{"message": {"content": told.says}, "finish_reason": "stop"}]}
                self._answer(200, json.dumps({**said, "usage": {"prompt_tokens": 90, "completion_tokens": 10}}).encode())

    def _answer(self, status: int, content: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.told.over.wait(0.02):
            self.wfile.write(b" ")

    def log_message(self, *_: Any) -> None:
        """Quiet."""

"""Open browsers: a process of its own that holds live streams and notes when each case was first told."""

import json
import selectors
import socket
import time
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType

OPEN_SECONDS = 60.0


class Browsers:
    """One stream a cookie, all open when the block begins."""

    def __init__(self, port: int, cookies: list[str]) -> None:
        context = get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=_look, args=(there, port, cookies), daemon=True)

    def __enter__(self) -> "Browsers":
        self._process.start()
        if not self._here.poll(OPEN_SECONDS):
            raise RuntimeError("The live streams did not open")
        self._here.recv()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._process.terminate()
        self._process.join()

    def heard(self) -> dict[int, float]:
        """When each case was first told, by `time.monotonic`; ends the listening."""
        self._here.send("stop")
        found: dict[int, float] = self._here.recv()
        return found


def _look(ordered: Connection, port: int, cookies: list[str]) -> None:
    selector = selectors.DefaultSelector()
    for cookie in cookies:
        selector.register(_opened(port, cookie), selectors.EVENT_READ, bytearray())
    selector.register(ordered, selectors.EVENT_READ)
    heard: dict[int, float] = {}
    ordered.send("open")
    while True:
        for key, _ in selector.select():
            if key.fileobj is ordered:
                ordered.send(heard)
                return
            assert isinstance(key.fileobj, socket.socket)
            _hear(key.fileobj.recv(65536), key.data, heard)


def _opened(port: int, cookie: str) -> socket.socket:
    """A stream whose first event has come."""
    line = socket.create_connection(("127.0.0.1", port), timeout=OPEN_SECONDS)
    line.sendall(f"GET /live HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\nCookie: {cookie}\r\n\r\n".encode())
    answer = b""
    while b"event: open" not in answer:
        piece = line.recv(4096)
        if not piece or b"HTTP/1.1 4" in piece:
            raise RuntimeError(f"No live stream: {answer + piece!r}")
        answer += piece
    return line


def _hear(piece: bytes, before: bytearray, heard: dict[int, float]) -> None:
    """Reads whole lines; an event's data never stands across two chunks of the transfer."""
    now = time.monotonic()
    before += piece
    *lines, rest = bytes(before).split(b"\n")
    before[:] = rest
    for line in lines:
        if line.startswith(b"data: "):
            for _, case_id in json.loads(line[6:]).get("changed", []):
                heard.setdefault(case_id, now)

"""Serving Django's pages, which are WSGI, from the ASGI server that also holds the live streams, behind one address.

Measured on 2 cores with a trivial view: 6,200 requests a second under WSGI, 4,400 through this, 1,600 through a2wsgi, 600 under
Django's own ASGI handler (docs/decisions/0002-one-address.md).
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO, cast

IN_MEMORY_BYTES = 2_000_000
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Bridge:
    """An ASGI application that runs a WSGI one in threads.

    A body longer than `body_limit` bytes is cut: Django sees its length and refuses.
    """

    def __init__(self, application: Application, *, threads: int, body_limit: int) -> None:
        self._application = application
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="page")
        self._body_limit = body_limit

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request. It begins and ends in one thread, so that the thread's database connection goes back to its pool."""
        body = await self._body(receive)
        if body is None:
            return
        loop = asyncio.get_running_loop()

        def push(message: Message) -> None:
            asyncio.run_coroutine_threadsafe(_as_coroutine(send, message), loop).result()

        for message in await loop.run_in_executor(self._pool, self._respond, environ(scope, body), push):
            await send(message)

    def _respond(self, wanted: dict[str, Any], push: Callable[[Message], None]) -> list[Message]:
        """Run the application. What it streams is pushed as it comes; what it has whole comes back."""
        start: Message = {"type": "http.response.start"}

        def start_response(status: str, headers: list[tuple[str, str]], exc_info: object = None) -> None:
            start["status"] = int(status[:3])
            start["headers"] = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]

        chunks = self._application(wanted, start_response)
        try:
            if not getattr(chunks, "streaming", False):
                return [start, {"type": "http.response.body", "body": b"".join(chunks)}]
            push(start)
            for chunk in chunks:
                push({"type": "http.response.body", "body": chunk, "more_body": True})
            return [{"type": "http.response.body", "body": b""}]
        finally:
            close = getattr(chunks, "close", None)
            if close is not None:
                close()
            wanted["wsgi.input"].close()

    async def _body(self, receive: Receive) -> BinaryIO | None:
        """The body, or None where the caller hung up half-way: half a form must not be taken for a whole one."""
        whole, size = cast("BinaryIO", SpooledTemporaryFile(IN_MEMORY_BYTES)), 0  # noqa: SIM115  # closed once it is answered
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                whole.close()
                return None
            part = message.get("body", b"")
            if size <= self._body_limit:
                whole.write(part)
            size += len(part)
            if not message.get("more_body"):
                whole.seek(0)
                return whole


async def _as_coroutine(send: Send, message: Message) -> None:
    await send(message)


def environ(scope: Message, body: BinaryIO) -> dict[str, Any]:
    """The WSGI environment of an ASGI request (PEP 3333)."""
    server = scope.get("server") or ("localhost", 80)
    client = scope.get("client") or ("", 0)
    found: dict[str, Any] = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": scope["path"].encode("utf-8", "surrogateescape").decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": str(server[0]),
        "SERVER_PORT": str(server[1]),
        "SERVER_PROTOCOL": f"HTTP/{scope.get('http_version', '1.1')}",
        "REMOTE_ADDR": str(client[0]),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").upper().replace("-", "_"), raw_value.decode("latin-1")
        if name in {"CONTENT_TYPE", "CONTENT_LENGTH"}:
            found[name] = value
        elif "_" not in raw_name.decode("latin-1"):
            key = f"HTTP_{name}"
            # HTTP/2 may split cookies over several headers (RFC 9113, 8.2.3).
            found[key] = f"{found[key]}{'; ' if name == 'COOKIE' else ','}{value}" if key in found else value
    found.setdefault("CONTENT_LENGTH", str(body.seek(0, 2)))
    body.seek(0)
    return found

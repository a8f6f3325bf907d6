"""The live stream: server-sent events for open browsers, each told only of the pages that its member may see.

One process holds one LISTEN connection, whatever the number of browsers. Nothing here uses the ORM but the look at who asks,
which happens in a thread when a stream opens and again every few seconds, or at once where it was told that a member has left.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

import psycopg
from django.conf import settings

from answerable.config.recent import Recent
from answerable.config.viewers import Viewer, look_up
from answerable.config.wsgi_bridge import Message, Receive, Send
from answerable.core.live import CHANNEL
from answerable.core.settings import get_settings

log = logging.getLogger(__name__)
_LOOK_AGAIN_SECONDS = 10.0
_KEEP_ALIVE_SECONDS = 20.0
_LISTEN_AGAIN_SECONDS = 1.0
_MOST_WAITING = 200


@dataclass(eq=False)
class Stream:
    """One open browser: who looks, and what it has not been told yet."""

    viewer: Viewer
    waiting: "asyncio.Queue[bytes]" = field(default_factory=lambda: asyncio.Queue(_MOST_WAITING))
    is_doubted: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, notice: dict[str, Any], mark: str = "") -> None:
        """Pass on what the viewer may see. A browser that does not keep up is told to look at everything again."""
        changed = [pair for pair in notice["changed"] if pair[0] in self.viewer.page_ids]
        is_own_presence = notice["kind"] == "presence" and notice["by"] == self.viewer.member_id
        if not changed or is_own_presence:
            return
        with suppress(asyncio.QueueFull):
            told = {name: value for name, value in notice.items() if name != "kind"} | {"changed": changed}
            self.waiting.put_nowait(event(notice["kind"], told, mark))
            return
        self.start_over()

    def start_over(self) -> None:
        """Have it look at everything again, instead of all that waits."""
        while not self.waiting.empty():
            self.waiting.get_nowait()
        self.waiting.put_nowait(event("catchup", {}))


def event(kind: str, data: dict[str, Any], mark: str = "") -> bytes:
    """One event as it goes over the wire (https://html.spec.whatwg.org/multipage/server-sent-events.html)."""
    line = f"id: {mark}\n" if mark else ""
    return f"event: {kind}\ndata: {json.dumps(data, separators=(',', ':'))}\n{line}\n".encode()


class Live:
    """The ASGI application behind /live."""

    def __init__(self) -> None:
        self._streams: set[Stream] = set()
        self._listening: asyncio.Task[None] | None = None
        self._recent = Recent()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Hold a stream open until the browser leaves or its member may no longer look."""
        session_key = _session_key(scope)
        viewer = await asyncio.to_thread(look_up, session_key)
        if viewer is None:
            await _refuse(send)
            return
        if self._listening is None or self._listening.done():
            self._listening = asyncio.create_task(self._listen())
        stream = Stream(viewer)
        self._catch_up(stream, _since(scope))
        self._streams.add(stream)
        try:
            await self._hold(stream, session_key, receive, send)
        finally:
            self._streams.discard(stream)

    def _catch_up(self, stream: Stream, since: str | None) -> None:
        """Tell a browser what changed since the page that it shows was made, and who is where."""
        missed = self._recent.since(since) if since is not None else []
        for mark, notice in missed or []:
            stream.tell(notice, mark)
        if missed is None:
            stream.start_over()
        for notice in self._recent.present():
            stream.tell(notice)

    async def _hold(self, stream: Stream, session_key: str, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store"), (b"x-accel-buffering", b"no")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"retry: 2000\n\n" + event("open", {}), "more_body": True})
        leaving = asyncio.create_task(_left(receive))
        looking = asyncio.create_task(self._look_again(stream, session_key))
        try:
            async for piece in _pieces(stream, (leaving, looking)):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b""})
        finally:
            leaving.cancel()
            looking.cancel()

    async def _look_again(self, stream: Stream, session_key: str) -> None:
        """Ends when the member signed out or left; until then it keeps the visible pages current."""
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(stream.is_doubted.wait(), _LOOK_AGAIN_SECONDS)
            stream.is_doubted.clear()
            try:
                viewer = await asyncio.to_thread(look_up, session_key)
            except Exception:
                log.exception("Who looks could not be checked; the stream ends and the browser asks again")
                return
            if viewer is None:
                return
            stream.viewer = viewer

    async def _listen(self) -> None:
        """One LISTEN connection for all streams; after a break every browser is told to look again."""
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(get_settings().database_url, autocommit=True) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    self._recent.begin()
                    self._tell_all({})
                    async for notice in connection.notifies():
                        self._tell_all(json.loads(notice.payload))
            except Exception as error:
                log.warning("The live stream lost the database, or heard what it cannot read; trying again: %s", error)
            finally:
                self._recent.end()
            await asyncio.sleep(_LISTEN_AGAIN_SECONDS)

    def _tell_all(self, notice: dict[str, Any]) -> None:
        if notice.get("kind") == "gone":
            self._doubt(notice["by"])
            return
        mark = self._recent.keep(notice) if notice else ""
        for stream in self._streams:
            if notice:
                stream.tell(notice, mark)
            else:
                with suppress(asyncio.QueueFull):
                    stream.waiting.put_nowait(event("catchup", {}))

    def _doubt(self, member_id: int) -> None:
        """Look at once whether this member is still signed in."""
        for stream in self._streams:
            if stream.viewer.member_id == member_id:
                stream.is_doubted.set()


async def _pieces(stream: Stream, endings: tuple["asyncio.Task[None]", ...]) -> AsyncIterator[bytes]:
    """What is to be sent, with a comment now and then so that proxies keep the line open; ends when one of `endings` does."""
    while not any(ending.done() for ending in endings):
        getting = asyncio.ensure_future(stream.waiting.get())
        done, _ = await asyncio.wait({getting, *endings}, timeout=_KEEP_ALIVE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        if getting in done:
            yield getting.result()
        else:
            getting.cancel()
            if not done:
                yield b": still here\n\n"


def _since(scope: Message) -> str | None:
    """The mark that the browser's page carries, "" for one that was made while nobody listened; None where it says nothing."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True)
    return asked["since"][-1] if "since" in asked else None


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _refuse(send: Send) -> None:
    await send({"type": "http.response.start", "status": 401, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"Sign in first."})


def _session_key(scope: Message) -> str:
    cookies: SimpleCookie = SimpleCookie()
    for name, value in scope["headers"]:
        if name.lower() == b"cookie":
            with suppress(CookieError):
                cookies.load(value.decode("latin-1"))
    found = cookies.get(settings.SESSION_COOKIE_NAME)
    return found.value if found and found.value.isascii() and found.value.isalnum() else ""

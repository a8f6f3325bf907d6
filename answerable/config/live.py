"""The live stream: server-sent events for open browsers, each told only of the pages that its member may see.

One process holds one LISTEN connection, whatever the number of browsers. Nothing here uses the ORM but the look at who asks,
which happens in a thread when a stream opens and again every few seconds, or at once where it was told that a member has left or sees
other pages.
"""

import asyncio
import json
import logging
from contextlib import suppress
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

import psycopg
from django.conf import settings

from answerable.config.present import Present
from answerable.config.recent import Recent
from answerable.config.stream import Notice, Stream, event, pace
from answerable.config.viewers import look_up
from answerable.config.wsgi_bridge import Message, Receive, Send
from answerable.core.live import CHANNEL
from answerable.core.settings import get_settings

log = logging.getLogger(__name__)
_LOOK_AGAIN_SECONDS = 10.0
_LISTEN_AGAIN_SECONDS = 1.0
_LAPSE_SECONDS = 2.0


class Live:
    """The ASGI application behind /live."""

    def __init__(self) -> None:
        self._streams: set[Stream] = set()
        self._listening: asyncio.Task[None] | None = None
        self._lapsing: asyncio.Task[None] | None = None
        self._recent = Recent()
        self._present = Present()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Hold a stream open until the browser leaves or its member may no longer look."""
        session_key = _session_key(scope)
        viewer = await asyncio.to_thread(look_up, session_key)
        if viewer is None:
            await _refuse(send)
            return
        if self._listening is None or self._listening.done():
            self._listening = asyncio.create_task(self._listen())
            self._lapsing = asyncio.create_task(self._lapse())
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
        for mark, told in missed or []:
            stream.tell(Notice(told, mark))
        if missed is None:
            stream.look_again()
        for told in self._present:
            stream.tell(Notice(told))

    async def _hold(self, stream: Stream, session_key: str, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store"), (b"x-accel-buffering", b"no")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        told = self._pace()
        await send({"type": "http.response.body", "body": b"retry: 2000\n\n" + event("open", {}) + told, "more_body": True})
        leaving = asyncio.create_task(_left(receive))
        looking = asyncio.create_task(self._look_again(stream, session_key))
        try:
            async for piece in stream.pieces(leaving, looking):
                before, told = told, self._pace()
                await send({"type": "http.response.body", "body": piece if piece and told == before else told + piece, "more_body": True})
            await send({"type": "http.response.body", "body": b""})
        finally:
            leaving.cancel()
            looking.cancel()

    async def _look_again(self, stream: Stream, session_key: str) -> None:
        """Ends when the member signed out or left; until then it keeps the visible pages current, and the browser with them."""
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
            is_same, stream.viewer = viewer == stream.viewer, viewer
            if not is_same:
                stream.look_again()

    async def _listen(self) -> None:
        """One LISTEN connection for all streams; after a break every browser is told to look again."""
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(get_settings().database_url, autocommit=True) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    self._recent.begin()
                    self._all_look_again()
                    async for notice in connection.notifies():
                        self._hear(json.loads(notice.payload))
            except Exception as error:
                log.warning("The live stream lost the database, or heard what it cannot read; trying again: %s", error)
            finally:
                self._recent.end()
            await asyncio.sleep(_LISTEN_AGAIN_SECONDS)

    async def _lapse(self) -> None:
        """Who closed a lid or lost their line is gone after a while."""
        while True:
            await asyncio.sleep(_LAPSE_SECONDS)
            for notice in self._present.lapsed():
                self._tell(Notice(notice))

    def _hear(self, notice: dict[str, Any]) -> None:
        if notice["kind"] == "doubt":
            self._doubt(frozenset(notice["members"]))
        elif notice["kind"] != "presence":
            self._tell(Notice(notice, self._recent.keep(notice)))
        elif self._present.hear(notice):
            self._tell(Notice(notice))

    def _tell(self, notice: Notice) -> None:
        for stream in self._streams:
            stream.tell(notice)

    def _all_look_again(self) -> None:
        for stream in self._streams:
            stream.look_again()

    def _pace(self) -> bytes:
        """Sent ahead of what is told first since it changed, and in quiet times now and then, so that proxies keep the line open."""
        return pace(len(self._streams), get_settings().web_processes)

    def _doubt(self, member_ids: frozenset[int]) -> None:
        """Look at once whether these members are still signed in, and what they see."""
        for stream in self._streams:
            if stream.viewer.member_id in member_ids:
                stream.is_doubted.set()


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

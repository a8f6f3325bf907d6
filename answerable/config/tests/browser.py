"""A browser's end of a live stream, who sits at it, and a story in which it is open."""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection, transaction

from answerable.config.live import Live
from answerable.config.wsgi_bridge import Message
from answerable.staff.models import Member


def session_of(member: Member) -> str:
    """The key of a session in which the member is signed in."""
    session = SessionStore()
    session[SESSION_KEY], session[HASH_SESSION_KEY] = str(member.pk), member.get_session_auth_hash()
    session.create()
    return str(session.session_key)


class Browser:
    """`async with Browser(live, session) as it:` holds a stream open; `next()` is the next event."""

    def __init__(self, live: Live, session: str, *, reads: bool = True, since: str | None = None) -> None:
        self.status = 0
        self.mark = ""
        self.pace_ms = -1
        self.piece_count = 0
        self.has_ended = asyncio.Event()
        self._live, self._cookie = live, f"{settings.SESSION_COOKIE_NAME}={session}".encode()
        self._query = b"" if since is None else f"since={since}".encode()
        self._pieces: asyncio.Queue[bytes] = asyncio.Queue()
        self._blocks: deque[str] = deque()
        self._leaves, self._reads = asyncio.Event(), asyncio.Event()
        if reads:
            self._reads.set()

    async def __aenter__(self) -> Self:
        asked = {"headers": [(b"cookie", self._cookie)], "query_string": self._query}
        self._task = asyncio.create_task(self._live(asked, self._receive, self._send))
        self._task.add_done_callback(lambda _: self.has_ended.set())
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._leaves.set()
        self.read_on()
        await asyncio.wait_for(self._task, 10)

    def read_on(self) -> None:
        """From now on it takes what comes."""
        self._reads.set()

    async def next(self, within_seconds: float = 10) -> tuple[str, dict[str, Any]]:
        """The next event, whatever the pace."""
        while True:
            if not self._blocks:
                self._blocks += (await asyncio.wait_for(self._pieces.get(), within_seconds)).decode().split("\n\n")
            block = self._blocks.popleft()
            if not block.startswith("event: "):
                continue
            fields = dict(line.split(": ", 1) for line in block.split("\n"))
            self.mark, data = fields.get("id", self.mark), json.loads(fields["data"])
            if fields["event"] != "pace":
                return fields["event"], data
            self.pace_ms = data["ms"]

    async def until(self, name: str) -> dict[str, Any]:
        """The next event of this name."""
        while True:
            found, data = await self.next()
            if found == name:
                return data

    async def is_quiet(self, seconds: float = 0.5) -> bool:
        """Whether no event comes for a while."""
        with suppress(TimeoutError):
            await self.next(seconds)
            return False
        return True

    async def _receive(self) -> Message:
        await self._leaves.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Message) -> None:
        self.status = message.get("status", self.status)
        self.piece_count += 1
        self._pieces.put_nowait(message.get("body", b""))
        if message["type"] == "http.response.body" and self._pieces.qsize() > 1:
            await self._reads.wait()


def watch(story: Callable[[Live], Awaitable[None]]) -> None:
    """Live through a story with one server process, which then ends."""

    async def told() -> None:
        live = Live()
        try:
            await story(live)
        finally:
            if live._listening is not None:
                live._listening.cancel()
                await asyncio.wait([live._listening])

    asyncio.run(told())


async def elsewhere(task: Callable[..., Any], *args: Any, **more: Any) -> Any:
    """Do something as another process would, in a transaction of its own."""

    def run() -> Any:
        try:
            with transaction.atomic():
                return task(*args, **more)
        finally:
            connection.close()

    return await asyncio.to_thread(run)

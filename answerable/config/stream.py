"""One open browser's stream of server-sent events: what it may be told, and what it has not been told yet."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from answerable.config.viewers import Viewer

MOST_WAITING = 200
KEEP_ALIVE_SECONDS = 20.0
# All browsers together ask at most some seventeen times a second after what changed, however many they are: half a processor's work.
_PACE_MS = 60


@dataclass(frozen=True)
class Notice:
    """What happened, as the database told it; `mark` names its place among all that was heard."""

    told: dict[str, Any]
    mark: str = ""

    @property
    def kind(self) -> str:
        """What the event is called."""
        return str(self.told["kind"])

    @cached_property
    def whole(self) -> bytes:
        """As an event for who may see all of it, made once for all of them."""
        return self.about(self.told["changed"])

    def about(self, changed: list[list[int]]) -> bytes:
        """As an event of these pairs of page and subject alone."""
        return event(self.kind, {name: value for name, value in self.told.items() if name != "kind"} | {"changed": changed}, self.mark)


def event(kind: str, data: dict[str, Any], mark: str = "") -> bytes:
    """One event as it goes over the wire (https://html.spec.whatwg.org/multipage/server-sent-events.html)."""
    line = f"id: {mark}\n" if mark else ""
    return f"event: {kind}\ndata: {json.dumps(data, separators=(',', ':'))}\n{line}\n".encode()


def pace(streams: int, processes: int) -> bytes:
    """How many milliseconds a browser waits between asking after what changed, of so many that ask each of these processes."""
    return event("pace", {"ms": streams * processes * _PACE_MS})


@dataclass(eq=False)
class Stream:
    """One open browser: who looks, and what it has not been told yet."""

    viewer: Viewer
    waiting: "asyncio.Queue[bytes]" = field(default_factory=lambda: asyncio.Queue(MOST_WAITING))
    is_doubted: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, notice: Notice) -> None:
        """Pass on what the viewer may see. A browser that does not keep up is told to look at everything again."""
        changed = [pair for pair in notice.told["changed"] if pair[0] in self.viewer.page_ids and pair[1] not in self.viewer.hidden]
        is_own_presence = notice.kind == "presence" and notice.told["by"] == self.viewer.member_id
        if not changed or is_own_presence:
            return
        with suppress(asyncio.QueueFull):
            self.waiting.put_nowait(notice.whole if len(changed) == len(notice.told["changed"]) else notice.about(changed))
            return
        while not self.waiting.empty():
            self.waiting.get_nowait()
        self.look_again()

    def look_again(self) -> None:
        """Have it look at everything again; where much waits, it is told so anyway."""
        with suppress(asyncio.QueueFull):
            self.waiting.put_nowait(event("catchup", {}))

    def _all_that_waits(self, first: bytes) -> bytes:
        return b"".join([first, *(self.waiting.get_nowait() for _ in range(self.waiting.qsize()))])

    async def pieces(self, *endings: "asyncio.Task[None]") -> AsyncIterator[bytes]:
        """What is to be sent, all that waits at once; b"" where nothing was for a while. Ends when one of `endings` does."""
        while not any(ending.done() for ending in endings):
            getting = asyncio.ensure_future(self.waiting.get())
            done, _ = await asyncio.wait({getting, *endings}, timeout=KEEP_ALIVE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            if getting in done:
                yield self._all_that_waits(getting.result())
            else:
                getting.cancel()
                if not done:
                    yield b""

"""Agents and their browsers, in a process of its own."""

import asyncio
import json
import random
import re
import time
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from multiprocessing import get_context
from typing import Any
from uuid import uuid4

import httpx

SECONDS_A_CASE = 180.0  # twenty cases an hour, a busy day
BEAT_SECONDS, WORK_BEAT_SECONDS = 15.0, 20.0
GATHER_SECONDS = 0.3
LOOKED_AT = 40
_TOKEN = re.compile(r'"X-CSRFToken": "(\w+)"')
_ROW = re.compile(r'class="row[^>]*data-case-id="(\d+)"|data-case-id="(\d+)"[^>]*class="row')
_HIDDEN = re.compile(r'<input type="hidden" name="(mode|leg|last_outbound_id)"[^>]*value="([^"]*)"')
_PART = {"HX-Request": "true"}
# What is refused because a colleague was quicker, or has answered: the desk at work, not at fault.
_QUICKER = 409


@dataclass(slots=True)
class Worked:
    """Seconds of each answer by what was asked, what was refused by status, and when each case was told to the first agent."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    failed: dict[str, int] = field(default_factory=dict)
    heard: dict[int, float] = field(default_factory=dict)
    too_late: int = 0
    answered: int = 0
    cpu_seconds: float = 0.0


def work(port: int, cookies: list[str], seconds: float) -> Worked:
    """A shift of so many seconds, one agent a cookie. Refuses nothing; what failed is counted."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_work, (port, cookies, seconds))


def _work(port: int, cookies: list[str], seconds: float) -> Worked:
    return asyncio.run(_shift(port, cookies, seconds))


async def _shift(port: int, cookies: list[str], seconds: float) -> Worked:
    worked = Worked()
    ends = asyncio.get_running_loop().time() + seconds
    async with asyncio.TaskGroup() as group:
        for number, cookie in enumerate(cookies):
            group.create_task(Agent(port, cookie, worked, ends, is_first=number == 0).day())
    worked.cpu_seconds = time.process_time()
    return worked


class Agent:
    """One agent with one window."""

    def __init__(self, port: int, cookie: str, worked: Worked, ends: float, *, is_first: bool) -> None:
        self._port, self._cookie, self._worked, self._ends, self._is_first = port, cookie, worked, ends, is_first
        name, _, value = cookie.partition("=")
        self._client = httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", cookies={name: value}, timeout=60, trust_env=False)
        self._shown: set[int] = set()
        self._changed: set[int] = set()
        self._pace, self._token, self._open, self._doing = 0.0, "", 0, ""
        self._gathering: asyncio.Task[None] | None = None
        self._gathered_at = 0.0

    async def day(self) -> None:
        """All of it, until the shift ends."""
        beside = [asyncio.create_task(each) for each in (self._listen(), self._beat(), self._beat_of_work())]
        with suppress(TimeoutError):
            async with asyncio.timeout_at(self._ends):
                await self._work()
        for task in [*beside, *([self._gathering] if self._gathering else [])]:
            task.cancel()
        await self._client.aclose()

    async def _work(self) -> None:
        """Case after case; nobody begins in the same moment."""
        await asyncio.sleep(random.random() * SECONDS_A_CASE)
        while True:
            await self._case()

    async def _case(self) -> None:
        """From the list to an answer; who finds that a colleague was quicker goes on with the next."""
        page = await self._ask("list", "GET", "/?view=untaken")
        if found := _TOKEN.search(page):
            self._token = found[1]
        rows = [int(first or second) for first, second in _ROW.findall(page)]
        self._shown = set(rows)
        if not rows:
            await self._pause(0.1)
            return
        case_id = random.choice(rows[:LOOKED_AT])
        self._open = case_id
        pane = await self._ask("open", "GET", f"/cases/{case_id}", headers=_PART)
        await self._tell("")
        taken = await self._ask("take", "POST", f"/cases/{case_id}/ownership", headers=_PART)
        if taken:
            await self._pause(0.5)
            await self._tell("public")
            await self._pause(0.2)
            if await self._ask("reply", "POST", f"/cases/{case_id}/replies", headers=_PART, data=_reply(pane)):
                self._worked.answered += 1
        await self._tell("gone")
        self._open = 0
        await self._pause(0.2)

    async def _pause(self, share: float) -> None:
        """A share of the time for a case, more or less; who would still be busy when the shift ends leaves it there."""
        await asyncio.sleep(SECONDS_A_CASE * share * (0.5 + random.random()))

    async def _ask(self, name: str, method: str, path: str, **more: Any) -> str:
        """The answer's text, "" for a refusal."""
        headers = {"X-CSRFToken": self._token} | more.pop("headers", {})
        began = time.monotonic()
        answer = await self._client.request(method, path, headers=headers, **more)
        self._worked.seconds.setdefault(name, []).append(time.monotonic() - began)
        if answer.status_code == _QUICKER:
            self._worked.too_late += 1
        elif answer.status_code >= 300:
            key = f"{name} {answer.status_code}"
            self._worked.failed[key] = self._worked.failed.get(key, 0) + 1
        return answer.text or " " if answer.status_code < 300 else ""

    async def _tell(self, doing: str) -> None:
        self._doing = doing
        await self._ask("beat", "POST", f"/cases/{self._open}/presence", data={"doing": doing})

    async def _beat(self) -> None:
        """That the case is still open."""
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            if self._open:
                await self._tell(self._doing)

    async def _beat_of_work(self) -> None:
        """That somebody works in it."""
        while True:
            await asyncio.sleep(WORK_BEAT_SECONDS)
            if self._open:
                await self._ask("work beat", "POST", f"/cases/{self._open}/attention", data={"idle": "1"})

    async def _redraw(self) -> None:
        """What changed is asked for together, at the pace that the desk wants: frontend/js/inbox.js does the same."""
        await asyncio.sleep(max(GATHER_SECONDS, random.random() * self._pace, self._gathered_at + self._pace - time.monotonic()))
        self._gathered_at, changed = time.monotonic(), self._changed
        self._changed = set()
        shown, new = sorted(changed & self._shown), sorted(changed - self._shown)[:60]
        await self._ask("changes", "GET", f"/inbox/changes?view=untaken&shown={_listed(shown)}&new={_listed(new)}")
        if self._open in changed:
            await self._ask("thread", "GET", f"/cases/{self._open}/thread", headers=_PART)
        self._gathering = asyncio.create_task(self._redraw()) if self._changed else None

    async def _listen(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        writer.write(f"GET /live HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nCookie: {self._cookie}\r\n\r\n".encode())
        kind = b""
        with suppress(asyncio.CancelledError):
            while line := await reader.readline():
                if line.startswith(b"event: "):
                    kind = line[7:].strip()
                elif line.startswith(b"data: "):
                    self._hear(kind, _parsed(line[6:]))
        writer.close()

    def _hear(self, kind: bytes, data: dict[str, Any]) -> None:
        if kind == b"pace":
            self._pace = data["ms"] / 1000
        elif kind == b"case":
            changed = {pair[1] for pair in data["changed"]}
            self._changed |= changed
            self._gathering = self._gathering or asyncio.create_task(self._redraw())
            for case_id in changed if self._is_first else ():
                self._worked.heard.setdefault(case_id, time.monotonic())


@lru_cache(1000)
def _parsed(data: bytes) -> dict[str, Any]:
    """Every browser is told the same: here it is read once, so that the agents take less of the machine that they measure."""
    found: dict[str, Any] = json.loads(data)
    return found


def _listed(ids: list[int]) -> str:
    return ",".join(map(str, ids))


def _reply(pane: str) -> dict[str, str]:
    """What the composer would send."""
    return dict(_HIDDEN.findall(pane)) | {
        "text": "Thank you for telling us. We look into it and come back to you today.",
        "send_key": str(uuid4()),
    }

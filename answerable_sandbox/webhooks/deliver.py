"""The postman: a loop that takes what is due and a few workers that carry it."""

from __future__ import annotations

import asyncio
import time

import httpx

from answerable_sandbox.network import Network, log
from answerable_sandbox.store import pages, queue
from answerable_sandbox.webhooks.batch import Batch
from answerable_sandbox.webhooks.send import send

COALESCE_SECONDS = 0.02
LONGEST_SLEEP = 5.0
MAX_CONNECTIONS = 32


async def deliver_for_ever(network: Network) -> None:
    """Send what waits, until cancelled; what was in flight then is sent again after the next start."""
    limits = httpx.Limits(max_connections=MAX_CONNECTIONS, max_keepalive_connections=MAX_CONNECTIONS)
    under_way: set[asyncio.Task[None]] = set()
    async with httpx.AsyncClient(timeout=5, limits=limits, trust_env=False) as client:
        while True:
            await _until_something_is_due(network)
            for batch in _due_batches(network, free=network.webhooks.connections - len(under_way)):
                task = asyncio.create_task(send(network, client, batch))
                under_way.add(task)
                task.add_done_callback(under_way.discard)
                task.add_done_callback(lambda done: _carried(network, done))
            if len(under_way) >= network.webhooks.connections:
                await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)


def _carried(network: Network, task: asyncio.Task[None]) -> None:
    network.something_waits.set()
    if not task.cancelled() and (error := task.exception()):
        log.error("A webhook could not be sent: %r", error)


async def _until_something_is_due(network: Network) -> None:
    due_at = queue.next_due_at(network.database)
    pause = LONGEST_SLEEP if due_at is None else min(LONGEST_SLEEP, max(COALESCE_SECONDS, due_at - time.time()))
    if pause > COALESCE_SECONDS:
        network.something_waits.clear()
        try:
            await asyncio.wait_for(network.something_waits.wait(), pause)
        except TimeoutError:
            return
    await asyncio.sleep(0 if queue.holds(network.database, network.webhooks.batch) else COALESCE_SECONDS)


def _due_batches(network: Network, *, free: int) -> list[Batch]:
    batches: list[Batch] = []
    now = time.time()
    size, waiting = network.webhooks.batch, queue.waiting_pages(network.database, now)
    for page_id in waiting[: max(free, 0)]:
        page = pages.get(network.database, page_id)
        rows = queue.claim(network.database, page_id, now, size * max(1, free // len(waiting)))
        batches += [Batch(page, rows[start : start + size]) for start in range(0, len(rows), size)]
    return batches

"""One webhook request and what follows from its answer."""

from __future__ import annotations

import time

import httpx

from answerable_sandbox.network import Network
from answerable_sandbox.store import deliveries, queue
from answerable_sandbox.webhooks.batch import Batch
from answerable_sandbox.webhooks.retries import pause_after


async def send(network: Network, client: httpx.AsyncClient, batch: Batch) -> None:
    """Send a batch; a 2xx takes it out of the queue, anything else puts each event back for later."""
    body = batch.body
    status = await _posted(network, client, batch, body, batch.headers(body), "events")
    if status is not None and 200 <= status < 300:
        queue.remove(network.database, batch.queue_ids)
    else:
        _put_back(network, batch)
    if network.faults.strikes("bad_signature"):
        await _posted(network, client, batch, *batch.forged(), "forged")


async def _posted(network: Network, client: httpx.AsyncClient, batch: Batch, body: bytes, headers: dict[str, str], sort: str) -> int | None:
    started, status = time.monotonic(), None
    try:
        response = await client.post(batch.page.webhook_url or "", content=body, headers=headers)
        status, outcome = response.status_code, "taken" if response.is_success else "refused"
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        outcome = type(error).__name__
    deliveries.record(
        network.database,
        page_id=batch.page.id,
        sort=sort,
        event_ids=batch.event_ids,
        status=status,
        outcome=outcome,
        milliseconds=round((time.monotonic() - started) * 1000),
    )
    return status


def _put_back(network: Network, batch: Batch) -> None:
    now = time.time()
    with network.database.transaction():
        for row in batch.rows:
            attempts = row["attempts"] + 1
            pause = pause_after(attempts, network.webhooks.retry_speed)
            if pause is None:
                queue.remove(network.database, [row["queue_id"]])
            else:
                queue.put_back(network.database, row["queue_id"], attempts=attempts, due_at=now + pause)

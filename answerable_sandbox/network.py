"""The network as one object: its memory, its faults, its webhooks. Everything else gets it as first argument."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from datetime import datetime

from answerable_sandbox import clock
from answerable_sandbox.faults import FaultPlan, Faults
from answerable_sandbox.options import Options
from answerable_sandbox.store import queue, settings
from answerable_sandbox.store.database import Database

log = logging.getLogger("answerable_sandbox")


@dataclass
class Webhooks:
    """How webhooks are sent: can be changed while running, for load tests."""

    batch: int
    connections: int
    retry_speed: float


@dataclass
class Network:
    """One running network."""

    options: Options
    database: Database
    faults: Faults
    webhooks: Webhooks
    something_waits: asyncio.Event = field(default_factory=asyncio.Event)
    rate_changed: asyncio.Event = field(default_factory=asyncio.Event)
    rate_per_minute: float = 0.0

    @property
    def base_url(self) -> str:
        """The address under which the network is reached."""
        return self.options.base_url

    def now(self) -> datetime:
        """The present moment."""
        return clock.now()


def opened(options: Options) -> Network:
    """Open the memory in the home folder; faults given on the command line replace those set before the restart."""
    options.home.mkdir(parents=True, exist_ok=True)
    database = Database(options.home / "sandbox.sqlite3")
    queue.release_all(database)
    plan = FaultPlan(probabilities=options.faults, seed=options.seed)
    kept = settings.get(database, "faults")
    if kept and not options.faults:
        plan = FaultPlan(**kept)
    rate = options.rate or settings.get(database, "rate_per_minute") or 0.0
    webhooks = Webhooks(options.webhook_batch, options.webhook_connections, options.retry_speed)
    return Network(options, database, Faults(plan), webhooks, rate_per_minute=rate)

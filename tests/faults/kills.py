"""Choosing whom to kill and when, and doing it."""

import random
import threading
import time
from collections import Counter
from collections.abc import Callable

import psycopg

from tests.faults.customers import Customers
from tests.faults.installation import Installation

VICTIMS = {"web": 25, "worker": 35, "postgres": 25, "agents": 15}
MOMENTS = {"any": 35, "receiving": 25, "sending": 20, "recovery": 20}
PATIENCE_SECONDS = 2.0
BREATH_EVERY, BREATH_SECONDS = 12, 4.0
IN_TRANSACTION = """
    SELECT count(*) FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND datname = current_database() AND backend_xid IS NOT NULL AND query NOT LIKE '%procrastinate%'
"""
IN_SEND = "SELECT count(*) FROM publish_attempt WHERE finished_at IS NULL AND started_at > now() - interval '1 second'"


class Killer:
    """Kills `count` times in all; what was killed at which moment is counted."""

    def __init__(self, desk: Installation, customers: Customers, seed: int, say: Callable[[str], None]) -> None:
        self.desk, self.customers, self.die, self.say = desk, customers, random.Random(seed), say
        self.victims: Counter[str] = Counter()
        self.moments: Counter[str] = Counter()
        self.exits: Counter[str] = Counter()

    @property
    def kill_count(self) -> int:
        """How many so far."""
        return self.victims.total()

    def run(self, count: int) -> None:
        """Kill, start again, kill."""
        while self.kill_count < count:
            (victim,) = self.die.choices(list(VICTIMS), list(VICTIMS.values()))
            (moment,) = self.die.choices(list(MOMENTS), list(MOMENTS.values()))
            self._wait_for(moment)
            self._kill(victim, moment)
            time.sleep(self.die.uniform(0, 0.5))
            self._start_again(victim, count)
            if self.kill_count % BREATH_EVERY == 0:
                time.sleep(BREATH_SECONDS)

    def _wait_for(self, moment: str) -> None:
        if moment == "recovery":
            time.sleep(self.die.uniform(0, 0.3))
            return
        time.sleep(self.die.uniform(0.1, 2.0))
        if moment == "receiving":
            self.customers.burst(self.die.choice([50, 100, 300]))
        if moment != "any":
            self._watch_for({"receiving": IN_TRANSACTION, "sending": IN_SEND}[moment])
            time.sleep(self.die.uniform(0, 0.1))

    def _watch_for(self, sight: str) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        try:
            with self.desk.connect() as connection:
                while time.monotonic() < deadline:
                    row = connection.execute(sight).fetchone()
                    if row and row[0]:
                        return
                    time.sleep(0.005)
        except psycopg.Error:
            return

    def _kill(self, victim: str, moment: str) -> None:
        self._count(victim, moment)
        if victim == "postgres":
            self.desk.kill_database()
            return
        name = victim if victim != "worker" else self.die.choice([each for each in self.desk.programs if each.startswith("worker")])
        self.desk.programs[name].kill()

    def _start_again(self, victim: str, count: int) -> None:
        """A database is sometimes killed once more while it recovers."""
        timer = None
        if victim == "postgres" and self.kill_count < count and self.die.random() < 0.4:
            timer = threading.Timer(self.die.uniform(0.02, 0.4), self._kill, ["postgres", "recovery"])
            timer.start()
        self.exits.update(self.desk.look_after())
        if timer is not None:
            timer.join()
            self.exits.update(self.desk.look_after())

    def _count(self, victim: str, moment: str) -> None:
        self.victims[victim] += 1
        self.moments[moment] += 1
        if self.kill_count % 10 == 0:
            self.say(f"{self.kill_count} kills")

"""After the last kill: the network behaves, everything is started again, and the desk comes to rest."""

import time
from collections.abc import Callable
from math import inf
from typing import Any

from answerable_sandbox.testing import SandboxNetwork
from tests.faults.installation import Installation

LONGEST_SECONDS = 240  # without anything becoming less: how much there is depends on how long the faults lasted
STEADY_SECONDS = 3
UNREST = {
    "raw items wait": "SELECT count(*) FROM ingest_rawitem WHERE state = 'waiting'",
    "sends are under way": "SELECT count(*) FROM publish_outbound WHERE state IN ('queued', 'sending')",
    "things to be done to messages are under way": "SELECT count(*) FROM publish_intervention WHERE state IN ('queued', 'sending')",
    "messages wait to be read again": "SELECT count(*) FROM triage_reading WHERE is_quick",
    "jobs to send or to ask wait or run": """
        SELECT count(*) FROM procrastinate_jobs j WHERE status IN ('todo', 'doing') AND task_name IN ('deliver', 'carry_out')
            OR status = 'doing' AND NOT EXISTS (
                SELECT FROM procrastinate_workers w WHERE w.id = j.worker_id AND w.last_heartbeat > now() - interval '40 s')
    """,
}
# What was tried ten times waits for ten minutes; the suite does not.
HASTEN = (
    "UPDATE publish_outbound SET due_at = now() WHERE state IN ('queued', 'sending') AND due_at > now() + interval '6 s'",
    "UPDATE publish_intervention SET due_at = now() WHERE state IN ('queued', 'sending') AND due_at > now() + interval '6 s'",
    """UPDATE procrastinate_jobs SET scheduled_at = now()
        WHERE status = 'todo' AND task_name IN ('deliver', 'carry_out') AND scheduled_at > now()""",
)
UNASKED = "SELECT count(*) FROM channels_health WHERE last_polled_at IS NULL OR last_polled_at < to_timestamp(%s)"


class NeverQuiet(AssertionError):
    """Something goes on, or waits for ever."""


def _stop_workers(desk: Installation) -> None:
    """What goes by the clock goes on for ever; laws are held against a desk that stands still."""
    for name, program in desk.programs.items():
        if name.startswith("worker"):
            program.stop()


def come_to_rest(desk: Installation, say: Callable[[str], None]) -> float:
    """End the faults, start everything again, wait; says for how many seconds. Raises NeverQuiet."""
    desk.programs.pop("agents").stop()
    heal(desk.network)
    for program in desk.programs.values():
        program.stop()
        program.start()
    desk.look_after()
    since, began, steady_from, said = time.time(), time.monotonic(), None, dict[str, int]()
    least, fell_at = inf, began
    while (now := time.monotonic()) - fell_at < LONGEST_SECONDS:
        unrest = what_moves(desk, since)
        if (left := sum(unrest.values())) < least:
            least, fell_at = left, now
        if unrest:
            steady_from = None
        elif steady_from is None:
            steady_from = now
        elif now - steady_from >= STEADY_SECONDS:
            _stop_workers(desk)
            return round(steady_from - began, 1)
        for name in desk.look_after():
            say(f"{name} ended by itself")
        if said != (said := unrest):
            say(in_words(unrest) or "nothing moves")
        time.sleep(0.3)
    raise NeverQuiet(f"nothing became less in {LONGEST_SECONDS} s: {in_words(what_moves(desk, since))}")


def heal(network: SandboxNetwork) -> None:
    """No faults, no new writing, permissions as they were, quick retries."""
    network.set_rate(0)
    network.set_faults()
    network.tune_webhooks(retry_speed=500)
    for page in network.demo():
        network.set_permission(page["id"], granted=True)


def what_moves(desk: Installation, since: float) -> dict[str, int]:
    """What is not finished, and how much of it."""
    found = {"events wait on the network": int(desk.network.health()["events_waiting"])}
    with desk.connect() as connection:
        for order in HASTEN:
            connection.execute(order)
        for words, query in UNREST.items():
            found[words] = _count(connection.execute(query).fetchone())
        found["pages were not asked"] = _count(connection.execute(UNASKED, [since]).fetchone())
    return {words: count for words, count in found.items() if count}


def in_words(unrest: dict[str, int]) -> str:
    """The same as one line."""
    return "; ".join(f"{count} {words}" for words, count in unrest.items())


def _count(row: tuple[Any, ...] | None) -> int:
    return int(row[0]) if row else 0

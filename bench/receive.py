"""How many items a second go through hook and worker into the list, from the first byte sent to the last row written."""

import os
import time
from typing import Any

from django.db import connection

from answerable.cli.output import say
from bench import load, peers
from bench.company import Desk
from bench.deliveries import Writer, deliveries
from bench.installation import Installation
from bench.timing import summary

CONNECTIONS = 8
EXPECTED_PER_SECOND = {1: 500, 20: 900}
LOOK_SECONDS = 0.05
PATIENCE_SECONDS = 300
ALL_BUT = 0.8


def measure(installation: Installation, desk: Desk, *, seconds: int) -> dict[str, Any]:
    """With one event a delivery and with up to twenty."""
    _run(installation, desk, prefix="w", items=500, events=1)
    figures = {}
    for events, expected in EXPECTED_PER_SECOND.items():
        found = _run(installation, desk, prefix=f"r{events}x", items=seconds * expected, events=events)
        say(f"{found['items_per_second']} items a second, {events} a delivery: {found['cpu_ms_per_item']} ms of CPU each")
        figures[f"{events}_a_delivery"] = found
    figures["memory_under_load"] = figures["1_a_delivery"].pop("memory")
    figures["20_a_delivery"].pop("memory")
    return figures


def _run(installation: Installation, desk: Desk, *, prefix: str, items: int, events: int) -> dict[str, Any]:
    requests = deliveries(Writer(desk.pages[:4], prefix), items=items, events=events, port=installation.port)
    rows, before = _row_count(), installation.cpu_seconds()
    sent = load.send(installation.port, requests, connections=CONNECTIONS)
    if set(sent.statuses) != {200}:
        raise RuntimeError(f"The hook answered {dict(sent.statuses)}")
    in_use = installation.memory()
    taken = _none(installation, "ingest_rawitem WHERE state = 'waiting'") - sent.began_at
    used = {name: spent - before[name] for name, spent in installation.cpu_seconds().items()}
    read = _none(installation, "triage_reading WHERE is_quick") - sent.began_at
    _check(prefix, items)
    per_item = {name: round(spent / items * 1000, 3) for name, spent in {**used, "generator": sent.cpu_seconds}.items()}
    return {
        "items": items,
        "deliveries": len(requests),
        "new_cases": _row_count() - rows,
        "seconds": round(taken, 2),
        "items_per_second": round(items / taken),
        "ratio_to_fastest_peer": peers.ratio(items / taken, max(peers.RECEIVED_PER_SECOND.values())),
        "answer_ms": summary(sent.answer_seconds),
        "drained_after_last_answer_seconds": round(taken - (sent.ended_at - sent.began_at), 2),
        "all_read_by_what_was_learned_after_seconds": round(read, 2),
        "cpu_ms_per_item": per_item,
        "cores_busy": round((sum(used.values()) + sent.cpu_seconds) / taken, 2),
        "generator_share_of_cpu": round(sent.cpu_seconds / (sum(used.values()) + sent.cpu_seconds), 3),
        "limit": _limit(per_item, (sum(used.values()) + sent.cpu_seconds) / taken),
        "memory": in_use,
    }


def _limit(per_item: dict[str, float], cores_busy: float) -> str:
    """What an item costs, and whether there was processor time left: then receivers and their database waited for each other."""
    whole, cores = sum(per_item.values()), os.cpu_count() or 1
    shares = ", ".join(f"{name} {spent / whole:.0%}" for name, spent in sorted(per_item.items(), key=lambda each: -each[1]))
    cause = "processor time" if cores_busy > cores * ALL_BUT else "receivers and PostgreSQL in turns, or other work on this machine"
    return f"{cause}; {whole:.2f} ms of processor time an item: {shares}"


def _none(installation: Installation, rows: str) -> float:
    """When there are no such rows any more."""
    until = time.monotonic() + PATIENCE_SECONDS
    with connection.cursor() as cursor:
        while time.monotonic() < until:
            installation.check()
            cursor.execute(f"SELECT EXISTS (SELECT FROM {rows})")
            if cursor.fetchone() == (False,):
                return time.monotonic()
            time.sleep(LOOK_SECONDS)
    raise RuntimeError(f"There still are {rows}; look at the worker's log")


def _check(prefix: str, items: int) -> None:
    """Every item became a message in a case that the list shows; a fast loss is no speed."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), count(r.case_id) FROM cases_message AS m LEFT JOIN inbox_row AS r USING (case_id) WHERE external_id LIKE %s",
            [prefix + "%"],
        )
        if cursor.fetchone() != (items, items):
            raise RuntimeError("Items are missing from the list")


def _row_count() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM inbox_row")
        row = cursor.fetchone()
    return int(row[0]) if row else 0

"""How long from a network's delivery to the event in an open browser, at fifty items a second, with 300 idle streams beside it."""

import time
from typing import Any

from django.db import connection

from bench import load
from bench.browsers import Browsers
from bench.company import Desk, cookie
from bench.deliveries import Writer, deliveries
from bench.installation import Installation
from bench.timing import summary

PER_SECOND = 50
IDLE_STREAMS = 300
SETTLE_SECONDS = 3.0
PREFIX = "d"


def measure(installation: Installation, desk: Desk, *, seconds: int) -> dict[str, Any]:
    """Every item is a new case, so that an event tells of exactly one item."""
    installation.rest()
    before = installation.memory()["web"]
    with Browsers(installation.port, [cookie(desk.all_seeing)] + [cookie(desk.idle)] * IDLE_STREAMS) as browsers:
        time.sleep(SETTLE_SECONDS)
        idle = installation.memory()["web"]
        requests = deliveries(
            Writer(desk.pages[:4], PREFIX, is_always_new=True), items=PER_SECOND * seconds, events=1, port=installation.port
        )
        used = installation.cpu_seconds()
        sent = load.send(installation.port, requests, connections=4, per_second=PER_SECOND)
        time.sleep(SETTLE_SECONDS)
        used = {name: round((spent - used[name]) / seconds, 3) for name, spent in installation.cpu_seconds().items()}
        heard = browsers.heard()
    cases = _cases()
    delays = [heard[cases[number]] - at for number, at in enumerate(sent.sent_at, 1) if cases[number] in heard]
    return {
        "items_per_second": PER_SECOND,
        "open_streams": IDLE_STREAMS + 1,
        "items": len(requests),
        "never_told": len(requests) - len(delays),
        "delay_ms": summary(delays),
        "hook_answer_ms": summary(sent.answer_seconds),
        "cores_busy": used,
        "web_memory_before": before,
        "web_memory_with_streams": idle,
        "kb_per_stream": round((idle["rss_mb"] - before["rss_mb"]) * 1024 / (IDLE_STREAMS + 1), 1),
    }


def _cases() -> dict[int, int]:
    """The case of the nth item."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT substr(external_id, 2)::int, case_id FROM cases_message WHERE external_id ~ %s", [f"^{PREFIX}[0-9]+$"])
        return dict(cursor.fetchall())

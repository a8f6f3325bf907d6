"""The benchmarks measure what they say: deliveries that the desk takes, percentiles that are right, a program that runs."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from answerable.channels.contract import Access, BadSignature, Delivery
from answerable.channels.models import Page
from answerable.connectors.sandbox.connector import Connector
from bench.company import KINDS, SECRET
from bench.deliveries import Writer, deliveries
from bench.timing import summary

REPOSITORY = Path(__file__).resolve().parent.parent.parent
PAGES = [Page(pk=number, kind=kind, external_id=f"bench-{number}", created_at=datetime.now(UTC)) for number, kind in enumerate(KINDS, 1)]


def _received(raw: bytes, secret: str) -> list[bytes]:
    head, _, body = raw.partition(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
    assert int(headers["Content-Length"]) == len(body)
    Connector().verify(Delivery("POST", headers, {}, body), Access("", "", "", {"secret": secret}))
    return [envelope.body for envelope in Connector().split(body)]


def test_it_writes_what_the_connector_takes_and_reads() -> None:
    requests = deliveries(Writer(PAGES, "t"), items=1500, events=20, port=1)
    items = [Connector().parse(body) for raw in requests for body in _received(raw, SECRET)]
    assert len({item.external_id for item in items}) == 1500
    assert {str(item.kind) for item in items} == {"comment", "mention", "review", "direct"}
    assert 0.15 < 1 - len({item.thread for item in items}) / 1500 < 0.25


def test_it_signs_so_that_another_secret_is_refused() -> None:
    (raw,) = deliveries(Writer(PAGES[:1], "t"), items=1, events=1, port=1)
    with pytest.raises(BadSignature):
        _received(raw, "another")


def test_it_takes_percentiles_by_nearest_rank() -> None:
    assert summary([each / 1000 for each in range(100, 0, -1)]) == {"count": 100, "p50": 50.0, "p95": 95.0, "p99": 99.0, "max": 100.0}


def _bench(*arguments: str, seconds: float) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if "DATABASE_URL" not in name and not name.startswith("ANSWERABLE_")}
    command = [sys.executable, "-m", "answerable.cli", "bench", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=seconds, cwd=REPOSITORY)


def test_it_refuses_a_benchmark_that_does_not_exist() -> None:
    done = _bench("--only", "speed", seconds=60)
    assert done.returncode == 2
    assert "There is no benchmark speed" in done.stderr
    assert done.stdout == ""


@pytest.mark.long
def test_it_prints_figures_of_every_benchmark_as_json() -> None:
    done = _bench("--cases", "3000", "--seconds", "1", "--agents", "4", "--json", seconds=500)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert {
        "machine",
        "peers",
        "memory_at_rest",
        "receive",
        "delay",
        "shift",
        "data",
        "lists",
        "search",
        "ledger",
        "case_page",
    } <= found.keys()
    assert found["receive"]["1_a_delivery"]["items_per_second"] > 0
    assert found["delay"]["never_told"] == 0
    assert found["shift"]["4 agents"]["assigned_twice"] == 0

"""A worker process is killed while it hears a network; another, which runs already, goes on when the lease is over, and nothing is lost."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest

from answerable.cases.models import Message
from answerable.channels.models import Health, Lease, Page
from answerable.core import clock
from answerable.ingest.models import RawItem
from answerable.journeys.receiving.overhear import LEASE
from answerable.listening.models import Stream
from tests.contract.mastodon_calls import Call
from tests.contract.mastodon_server import Server
from tests.faults.program import Program
from tests.soon import soon

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]
START_SECONDS = 60.0
TAKEN_SECONDS = LEASE.total_seconds() + 20.0


@pytest.fixture
def worker(there: Server, tmp_path: Path) -> Iterator[Callable[[str], Program]]:
    """Starts real worker processes on this test's database."""
    told = {"ANSWERABLE_SANDBOX_URL": there.url, "ANSWERABLE_MEANING": "false", "ANSWERABLE_LOG_LEVEL": "warning"}
    running: list[Program] = []

    def start(name: str) -> Program:
        program = Program(name, ["answerable.cli", "worker"], os.environ | told, tmp_path / f"{name}.log")
        program.start()
        running.append(program)
        return program

    yield start
    for each in running:
        each.stop()


def texts() -> list[str]:
    """What the desk has, oldest first."""
    return list(Message.objects.order_by("posted_at", "id").values_list("text", flat=True))


def holders() -> tuple[UUID | None, UUID | None]:
    """Which processes hear what the page is told, and the network around it."""
    return Lease.objects.values_list("holder", flat=True).first(), Stream.objects.values_list("holder", flat=True).first()


def hears(page: Page) -> bool:
    """Whether somebody hears both what the page is told and the network around it."""
    return Health.objects.filter(pk=page.pk, stream="open").exists() and Stream.objects.filter(pk=page.pk).exclude(cursor="").exists()


def test_another_process_goes_on_where_a_killed_one_was(page: Page, there: Server, say: Call, worker: Callable[[str], Program]) -> None:
    writer, us = there.customer_token(), page.handle.partition("@")[0]
    first = worker("first")
    assert soon(lambda: hears(page), seconds=START_SECONDS)
    say("POST", "statuses", writer, status="One: Harbour Rail")
    assert soon(lambda: texts() == ["One: Harbour Rail"], seconds=START_SECONDS)
    second = worker("second")
    before = holders()
    assert None not in before
    first.kill()
    say("POST", "statuses", writer, status="Two, which nobody heard: Harbour Rail")
    say("POST", "statuses", writer, status=f"@{us} three, which nobody heard")
    assert holders() == before
    assert soon(lambda: not {*before, None} & {*holders()}, seconds=TAKEN_SECONDS)
    assert soon(lambda: len(texts()) == 3, seconds=START_SECONDS)
    begun = clock.now()
    assert soon(lambda: Stream.objects.filter(heard_at__gt=begun).exists(), seconds=START_SECONDS)
    say("POST", "statuses", writer, status="Four: Harbour Rail")
    assert soon(lambda: len(texts()) == 4, seconds=START_SECONDS)
    assert [each.partition(":")[0].partition(",")[0] for each in texts()] == ["One", "Two", "three", "Four"]
    assert not RawItem.objects.filter(state__in=["waiting", "failed"]).exists()
    second.stop()
    assert holders() == (None, None)

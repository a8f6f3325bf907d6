"""Bluesky is heard as a whole: each post that names the brand comes once, however often the stream breaks off, and so does its end."""

import threading
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest

from answerable.cases.models import Message
from answerable.channels.contract import NetworkError
from answerable.channels.models import Health, Page
from answerable.connectors.bluesky import overhear as stream
from answerable.connectors.bluesky.tests.jetstream_server import Jetstream
from answerable.connectors.bluesky.tests.samples import PAGE, end, event, record
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.ingest.models import RawItem
from answerable.journal.record import PROGRAM
from answerable.journeys.receiving import overhear
from answerable.listening import operations as listening
from answerable.listening import queries
from answerable.listening.models import Stream
from answerable.listening.operations import PhraseDraft
from tests.cast import Company, add_page
from tests.journeys.listening.stage import worked

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]
SECOND = 1_000_000
HOLDER = uuid4()


@pytest.fixture
def account(company: Company, monkeypatch: pytest.MonkeyPatch) -> Page:
    """One of the brand, whose own server is away, and a phrase."""
    for name in ("GATHER_SECONDS", "QUIET_SECONDS", "PAUSE_SECONDS"):
        monkeypatch.setattr(stream, name, 0.02)
    monkeypatch.setattr(overhear, "LOOK_SECONDS", 0.0)
    page = add_page(company, {"id": PAGE, "kind": "account", "name": "Harbour Rail", "handle": "harbour.example", "token": "t"})
    Page.objects.filter(pk=page.pk).update(network="bluesky", address="http://127.0.0.1:9")
    listening.write_phrase(None, PhraseDraft(company.brand.pk, ["Harbour Rail"], []), actor=PROGRAM, now=clock.now())
    listening.take_stream(page.pk, HOLDER, until=clock.now(), now=clock.now())
    return Page.objects.get(pk=page.pk)


@pytest.fixture
def jetstream(monkeypatch: pytest.MonkeyPatch) -> Iterator[Jetstream]:
    """Where all posts are told."""
    with Jetstream() as started:
        monkeypatch.setattr(get_settings(), "jetstream_url", started.url)
        yield started


def hear(page: Page, until: Callable[[], bool]) -> None:
    """Listen, for ten seconds at most."""
    is_late = threading.Event()
    timer = threading.Timer(10, is_late.set)
    timer.start()
    try:
        overhear.overhear(page.pk, HOLDER, lambda: is_late.is_set() or until())
    finally:
        timer.cancel()
    assert not is_late.is_set()


def test_each_comes_once_however_often_it_breaks_off(account: Page, jetstream: Jetstream) -> None:
    begun = int(clock.now().timestamp()) * SECOND - 300 * SECOND
    listening.move_stream(account.pk, str(begun), seen=0, kept=0, now=clock.now())
    jetstream.cuts = [9, 0, 30, 1, 25]
    said = [event(begun + n * SECOND, f"3m6asked22{n}", record(f"Harbour Rail {n}" if n % 4 else "Rain")) for n in range(80)]
    jetstream.say(*said, end(begun + 81 * SECOND, "3m6asked221"), end(begun + 81 * SECOND, "3m6asked224"))
    wanted = {f"Harbour Rail {n}" for n in range(80) if n % 4}
    hear(account, lambda: RawItem.objects.count() >= len(wanted) / 2)
    hear(account, lambda: RawItem.objects.filter(key__endswith=":deleted").exists())
    assert RawItem.objects.filter(key__endswith=":created").count() == len(wanted)
    worked()
    assert set(Message.objects.values_list("text", flat=True)) == wanted
    assert set(Message.objects.values_list("kind", flat=True)) == {"heard"}
    assert Message.objects.get(deleted_at__isnull=False).text == "Harbour Rail 1"
    assert not RawItem.objects.filter(state=RawItem.State.FAILED).exists()
    assert int(Stream.objects.get().cursor) >= begun + 79 * SECOND


def test_it_is_said_where_the_stream_is_not_reached(account: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "jetstream_url", "ws://127.0.0.1:9")
    assert overhear.pages_to_overhear([account]) == [account]
    with pytest.raises(NetworkError):
        overhear.overhear(account.pk, HOLDER, lambda: False)
    assert "not reached" in queries.streams([account.pk])[account.pk].words
    assert Health.objects.get(pk=account.pk).last_error_code == "unreachable"

"""Nothing is lost or comes twice when who listens ends, and a server without a stream is no error."""

from datetime import timedelta
from threading import Event
from uuid import uuid4

import pytest

from answerable.cases.models import Message
from answerable.channels.models import Health, Page
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.ingest.models import RawItem
from answerable.journeys.pages.connect_page import connect_page
from answerable.journeys.receiving import listen
from answerable.listening import operations as listening
from answerable.listening.models import Stream
from tests.cast import Company
from tests.contract.mastodon_calls import Call
from tests.contract.mastodon_server import Server, server
from tests.journeys.listening.stage import PATIENCE_SECONDS, arrived, either_way, hearing, worked
from tests.soon import soon

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@either_way
def test_nothing_is_lost_or_twice_while_nobody_listens(page: Page, there: Server, say: Call) -> None:
    writer = there.customer_token()
    with hearing(page):
        say("POST", "statuses", writer, status="One: Harbour Rail")
        assert arrived(1)
    say("POST", "statuses", writer, status="Two: #HarbourRail")
    with hearing(page):
        assert arrived(2)
        say("POST", "statuses", writer, status="Three: harbourrail")
        assert arrived(3)
    worked()
    assert list(Message.objects.order_by("id").values_list("text", flat=True)) == [
        "One: Harbour Rail",
        "Two: #HarbourRail",
        "Three: harbourrail",
    ]


def test_a_killed_process_is_followed_by_another_once_its_lease_is_over(page: Page, there: Server, say: Call) -> None:
    killed, stop = uuid4(), Event()
    listening.take_stream(page.pk, killed, until=clock.now() + timedelta(minutes=1), now=clock.now())
    listening.move_stream(page.pk, "1", seen=0, kept=0, now=clock.now())
    say("POST", "statuses", there.customer_token(), status="Said while nobody listened: Harbour Rail")
    ear = listen.Ear(page.pk, listen.AT_LARGE, uuid4(), stop)
    ear.begin()
    assert Stream.objects.get().holder == killed
    Stream.objects.update(until=clock.now() - timedelta(seconds=1))
    ear.begin()
    assert Stream.objects.get().holder != killed
    assert soon(lambda: any(b"Said while nobody" in bytes(each.body) for each in RawItem.objects.all()), seconds=PATIENCE_SECONDS)
    stop.set()
    assert soon(lambda: not ear.is_listening, seconds=PATIENCE_SECONDS)
    ear.end()
    assert Stream.objects.get().holder is None


def test_a_server_that_streams_nothing_is_asked_without_an_error(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    with server(is_streaming=False) as silent:
        monkeypatch.setattr(get_settings(), "sandbox_url", silent.url)
        token = {"token": silent.page_token()}
        made = connect_page(company.brand, network="mastodon", address=silent.url, credential=token, member=company.robin, now=clock.now())
        listen.hear(made.pk, uuid4(), lambda: False)
    health = Health.objects.get(pk=made.pk)
    assert (health.stream, health.failing_since) == ("none", None)

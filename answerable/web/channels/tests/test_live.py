"""Whether a network speaks by itself, as the health screen says it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from answerable.channels import operations as channels
from answerable.channels.models import Health, Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from tests.cast import Company

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("stream", "said"),
    [
        (Health.Stream.OPEN, "Live: open since "),
        (Health.Stream.NONE, "Asked every 1 min: this server has no stream"),
        (Health.Stream.LOST, "asked every 1 min meanwhile"),
    ],
)
def test_it_says_whether_the_network_speaks_by_itself(
    client: Client, company: Company, page: Page, stream: Health.Stream, said: str
) -> None:
    client.force_login(company.robin)
    now = clock.now()
    channels.take_lease(page.pk, uuid4(), until=now + MINUTE, now=now)
    assert said not in client.get("/channels").content.decode()
    channels.mark_stream(page.pk, stream, now=now)
    assert said in client.get("/channels").content.decode()
    channels.pause(page.pk, actor=PROGRAM, now=now)
    assert said not in client.get("/channels").content.decode()


def test_a_stream_to_which_nobody_listens_is_not_live(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    now, holder = clock.now() - MINUTE, uuid4()
    channels.take_lease(page.pk, holder, until=now + MINUTE / 2, now=now)
    channels.mark_stream(page.pk, Health.Stream.OPEN, now=now)
    shown = client.get("/channels").content.decode()
    assert "Nobody listens to the stream now" in shown
    assert "Live: open" not in shown

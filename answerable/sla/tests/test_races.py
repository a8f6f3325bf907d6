"""Two at once: what one transaction holds, the other waits for and then takes into account."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from time import sleep

import pytest
from django.db import connection, connections, transaction

from answerable.channels.models import Brand, Page
from answerable.journal.models import Event
from answerable.sla import operations as sla
from answerable.sla.models import Clock
from answerable.sla.operations import Need
from answerable.sla.tests.scene import open_case

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2026, 6, 22, 12, 0, tzinfo=UTC)
WAITING = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"


@pytest.fixture
def need() -> Need:
    sla.set_up("UTC", now=NOON)
    brand = Brand.objects.create(name="Harbour Rail", prefix="HR")
    page = Page.objects.create(brand=brand, network="sandbox", kind="page", external_id="1", name="Harbour Rail", created_at=NOON)
    return Need(open_case(page).id, page.id, "normal", NOON)


@contextmanager
def behind_us(operation: Callable[[], set[int]]) -> Iterator[list[Future[set[int]]]]:
    """Within it, a transaction of ours; at its end `operation` waits for us in another, then we commit and it goes on."""
    with ThreadPoolExecutor(1) as other:
        futures: list[Future[set[int]]] = []
        with transaction.atomic():
            yield futures
            futures.append(other.submit(operation))
            _wait_until_blocked(futures[0])
        futures[0].result(timeout=20)
        other.submit(connections.close_all).result(timeout=20)


def _wait_until_blocked(future: Future[set[int]]) -> None:
    for _ in range(400):
        with connection.cursor() as cursor:
            cursor.execute(WAITING)
            if cursor.fetchone() == (1,) or future.done():
                return
        sleep(0.02)
    pytest.fail("The other transaction never had to wait.")


def test_it_starts_a_clock_once_for_two_at_once(need: Need) -> None:
    with behind_us(lambda: sla.start([need], now=NOON)) as other:
        sla.start([need], now=NOON)
    assert other[0].result() == set()
    assert Clock.objects.count() == 2
    assert Event.objects.filter(kind="sla.started").count() == 2


def test_it_starts_the_next_clock_for_a_message_that_crosses_an_answer(need: Need) -> None:
    later = Need(need.case_id, need.page_id, "normal", NOON + timedelta(minutes=10))
    sla.start([need], now=NOON)
    with behind_us(lambda: sla.start([later], now=later.since)) as other:
        sla.answer([need.case_id], at=NOON + timedelta(minutes=9), now=NOON + timedelta(minutes=9))
    assert other[0].result() == {need.case_id}
    assert Clock.objects.get(kind=Clock.Kind.NEXT_RESPONSE).started_at == later.since
    assert Clock.objects.get(kind=Clock.Kind.RESOLUTION).paused_at is None

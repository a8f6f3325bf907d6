"""A stream outlives what happens to the database, and a browser that does not keep up."""

import asyncio
from datetime import UTC, datetime

import psycopg
import pytest
from django.db import connection

from answerable.channels.models import Page
from answerable.config.live import Live
from answerable.config.stream import MOST_WAITING
from answerable.config.tests.browser import Browser, elsewhere, session_of, watch
from answerable.core.live import announce
from answerable.core.settings import get_settings
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)


def kill_listener() -> int:
    """End the server's end of the LISTEN connection; says how many there were."""
    with psycopg.connect(get_settings().database_url, autocommit=True) as other:
        killed = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %' AND datname = current_database()"
        return len(other.execute(killed).fetchall())


def test_it_says_so_when_it_may_have_missed_something(company: Company, page: Page) -> None:
    session = session_of(company.jonas)

    async def story(live: Live) -> None:
        async with Browser(live, session) as browser:
            await browser.until("catchup")
            assert await asyncio.to_thread(kill_listener) == 1
            await browser.until("catchup")
            await elsewhere(announce, [(page.pk, 1)])
            assert (await browser.until("case"))["changed"] == [[page.pk, 1]]

    watch(story)


def test_it_survives_a_notice_that_it_cannot_read(company: Company, page: Page) -> None:
    session = session_of(company.jonas)

    def shout() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify('answerable_live', 'not ours')")

    async def story(live: Live) -> None:
        async with Browser(live, session) as browser:
            await browser.until("catchup")
            await elsewhere(shout)
            await browser.until("catchup")
            await elsewhere(announce, [(page.pk, 1)])
            assert (await browser.until("case"))["changed"] == [[page.pk, 1]]

    watch(story)


def test_it_holds_back_little_for_a_browser_that_does_not_read(company: Company, page: Page) -> None:
    slow_one, quick_one = session_of(company.jonas), session_of(company.maya)
    count = MOST_WAITING + 50

    async def story(live: Live) -> None:
        async with Browser(live, slow_one, reads=False) as slow, Browser(live, quick_one) as quick:
            while len(live._streams) < 2 or not live._recent.heard.mark:  # who joins later is told in one word that something happened
                await asyncio.sleep(0.01)
            for number in range(count):
                await elsewhere(announce, [(page.pk, number)])
            for number in range(count):
                assert (await quick.until("case"))["changed"] == [[page.pk, number]]
            assert all(each.waiting.qsize() <= MOST_WAITING for each in live._streams)
            slow.read_on()
            heard = 0
            while (await slow.next())[0] != "catchup" or not heard:
                heard += 1
            assert heard < count

    watch(story)


def test_it_holds_one_connection_for_many(company: Company, page: Page) -> None:
    sessions = [session_of(company.jonas) for _ in range(5)]

    async def story(live: Live) -> None:
        browsers = [Browser(live, each) for each in sessions]
        for each in browsers:
            await each.__aenter__()
            await each.until("open")
        await asyncio.sleep(0.3)
        assert await asyncio.to_thread(kill_listener) == 1
        for each in browsers:
            await each.__aexit__(None, None, None)

    watch(story)

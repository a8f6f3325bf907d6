"""Open browsers are told what their member may see, soon, and that they missed something where they did."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest
from django.db import connection, transaction

from answerable.access import operations as access
from answerable.channels.models import Page
from answerable.config import live as streams
from answerable.config.live import Live
from answerable.config.tests.browser import Browser, session_of
from answerable.core.live import announce
from answerable.core.settings import get_settings
from answerable.journal.record import PROGRAM
from answerable.staff import operations as staff
from answerable.staff.models import Member
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_LOOK_AGAIN_SECONDS", 0.3)
    monkeypatch.setattr(streams, "_LISTEN_AGAIN_SECONDS", 0.1)


def watch(story: Callable[[Live], Awaitable[None]]) -> None:
    """Live through a story with one server process, which then ends."""

    async def told() -> None:
        live = Live()
        try:
            await story(live)
        finally:
            if live._listening is not None:
                live._listening.cancel()
                await asyncio.wait([live._listening])

    asyncio.run(told())


async def elsewhere(task: Callable[..., Any], *args: Any, **more: Any) -> Any:
    """Do something as another process would, in a transaction of its own."""

    def run() -> Any:
        try:
            with transaction.atomic():
                return task(*args, **more)
        finally:
            connection.close()

    return await asyncio.to_thread(run)


def test_it_refuses_who_is_not_signed_in(company: Company, page: Page) -> None:
    member = company.jonas
    lost, changed, left = session_of(member), session_of(company.maya), session_of(company.priya)
    Member.objects.filter(pk=company.maya.pk).update(password="another")
    staff.leave(company.priya.pk, actor=PROGRAM, now=NOW)

    async def story(live: Live) -> None:
        for session in ("", "x" * 32, lost[:-1], changed, left, '"\\000\\000\\000\\000\\000\\000\\000\\000"', "é", "a" * 9000):
            async with Browser(live, session) as browser:
                await asyncio.wait_for(browser.has_ended.wait(), 10)
                assert browser.status == 401, session[:40]
        assert live._listening is None, "who is not let in costs no connection"

    watch(story)


def test_it_tells_each_only_of_what_they_see(company: Company, page: Page) -> None:
    other = add_page(company, {"id": "page2", "kind": "direct", "name": "Inbox", "handle": "i", "secret": "s", "token": "t"})
    access.revoke(company.maya.pk, other.pk, actor=PROGRAM, now=NOW)
    sessions = [session_of(company.members[name]) for name in ("robin", "maya", "charlie")]

    async def story(live: Live) -> None:
        async with Browser(live, sessions[0]) as robin, Browser(live, sessions[1]) as maya, Browser(live, sessions[2]) as charlie:
            await robin.until("catchup")
            for each in (maya, charlie):
                await each.until("open")
            await elsewhere(announce, [(page.pk, 7), (other.pk, 8)], by=company.robin.pk)
            assert await robin.until("case") == {"changed": [[page.pk, 7], [other.pk, 8]], "by": company.robin.pk}
            assert await maya.until("case") == {"changed": [[page.pk, 7]], "by": company.robin.pk}
            await elsewhere(announce, [(other.pk, 9)])
            assert await robin.until("case") == {"changed": [[other.pk, 9]], "by": None}
            assert await maya.is_quiet()
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(charlie.until("case"), 0.5)

    watch(story)


def test_it_tells_nothing_that_was_rolled_back(company: Company, page: Page) -> None:
    session = session_of(company.jonas)

    def change_of_mind() -> None:
        announce([(page.pk, 1)])
        transaction.set_rollback(True)

    async def story(live: Live) -> None:
        async with Browser(live, session) as browser:
            await browser.until("catchup")
            await elsewhere(change_of_mind)
            assert await browser.is_quiet()

    watch(story)


def test_it_tells_a_large_change_in_pieces(company: Company, page: Page) -> None:
    session = session_of(company.jonas)
    pairs = [(page.pk, 10**18 + number) for number in range(1000)]

    async def story(live: Live) -> None:
        async with Browser(live, session) as browser:
            await browser.until("catchup")
            await elsewhere(announce, pairs)
            heard: list[list[int]] = []
            while len(heard) < len(pairs):
                heard += (await browser.until("case"))["changed"]
            assert heard == [list(pair) for pair in pairs]

    watch(story)


def test_it_ends_the_stream_of_a_leaver(company: Company, page: Page) -> None:
    session = session_of(company.jonas)

    async def story(live: Live) -> None:
        async with Browser(live, session) as browser:
            await browser.until("open")
            await elsewhere(staff.leave, company.jonas.pk, actor=PROGRAM, now=NOW)
            await asyncio.wait_for(browser.has_ended.wait(), 10)
        assert live._streams == set()

    watch(story)


def test_it_stops_telling_of_a_page_that_was_taken_away(company: Company, page: Page) -> None:
    session = session_of(company.jonas)

    async def story(live: Live) -> None:
        async with Browser(live, session) as browser:
            await browser.until("catchup")
            await elsewhere(access.revoke, company.jonas.pk, page.pk, actor=PROGRAM, now=NOW)
            await asyncio.sleep(1)
            await elsewhere(announce, [(page.pk, 1)])
            assert await browser.is_quiet()
            assert not browser.has_ended.is_set()

    watch(story)


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
    count = streams._MOST_WAITING + 50

    async def story(live: Live) -> None:
        async with Browser(live, slow_one, reads=False) as slow, Browser(live, quick_one) as quick:
            await quick.until("catchup")
            for number in range(count):
                await elsewhere(announce, [(page.pk, number)])
            for number in range(count):
                assert (await quick.until("case"))["changed"] == [[page.pk, number]]
            assert all(each.waiting.qsize() <= streams._MOST_WAITING for each in live._streams)
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

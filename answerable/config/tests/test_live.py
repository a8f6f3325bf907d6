"""Open browsers are told what their member may see, soon, and that they missed something where they did."""

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime

import pytest
from django.db import transaction

from answerable.access import operations as access
from answerable.channels.models import Page
from answerable.config.live import Live
from answerable.config.tests.browser import Browser, elsewhere, session_of, watch
from answerable.core.live import announce
from answerable.journal.record import PROGRAM
from answerable.staff import operations as staff
from answerable.staff.models import Member
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)


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
            await browser.until("catchup")
            await elsewhere(announce, [(page.pk, 1)])
            assert await browser.is_quiet()
            assert not browser.has_ended.is_set()

    watch(story)


def test_it_has_browsers_ask_the_more_seldom_the_more_they_are(company: Company, page: Page) -> None:
    sessions = [session_of(company.members[name]) for name in ("robin", "maya", "jonas")]

    async def story(live: Live) -> None:
        paces = []
        async with AsyncExitStack() as stack:
            browsers = []
            for session in sessions:
                browsers.append(await stack.enter_async_context(Browser(live, session)))
                await browsers[-1].until("open")
                if session == sessions[0]:
                    await browsers[-1].until("catchup")
                await elsewhere(announce, [(page.pk, 7)])
                for each in browsers:
                    await each.until("case")
                paces.append({each.pace_ms for each in browsers})
        assert [len(each) for each in paces] == [1, 1, 1], "whoever came first hears of those who came after"
        assert 0 < max(paces[0]) < max(paces[1]) < max(paces[2])

    watch(story)


def test_it_sends_at_once_all_that_waits(company: Company, page: Page) -> None:
    session = session_of(company.jonas)

    def much() -> None:
        for number in range(50):
            announce([(page.pk, number)])

    async def story(live: Live) -> None:
        async with Browser(live, session) as browser:
            await browser.until("catchup")
            before = browser.piece_count
            await elsewhere(much)
            assert [(await browser.until("case"))["changed"][0][1] for _ in range(50)] == list(range(50))
            assert browser.piece_count - before < 50

    watch(story)

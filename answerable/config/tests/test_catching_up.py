"""A browser is told what changed between the making of its page and the opening of its stream, and who is where."""

import asyncio

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.channels.models import Page
from answerable.config.live import Live
from answerable.config.recent import KEPT, Recent
from answerable.config.tests.browser import Browser, elsewhere, session_of, watch
from answerable.config.tests.test_live import NOW
from answerable.core.live import Heard, Where, announce, announce_presence
from answerable.journal.record import PROGRAM
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db(transaction=True)


def test_it_tells_what_changed_before_the_stream_opened(company: Company, page: Page) -> None:
    hidden = add_page(company, {"id": "page2", "kind": "direct", "name": "Inbox", "handle": "i", "secret": "s", "token": "t"})
    access.revoke(company.maya.pk, hidden.pk, actor=PROGRAM, now=NOW)
    robin_session, maya_session = session_of(company.robin), session_of(company.maya)

    async def story(live: Live) -> None:
        async with Browser(live, robin_session) as robin:
            await robin.until("catchup")
            mark = Heard.mark
            assert mark.endswith("-0")
            await elsewhere(announce, [(page.pk, 7)])
            await elsewhere(announce, [(hidden.pk, 8)])
            for _ in range(2):
                await robin.until("case")
            async with Browser(live, maya_session, since=mark) as maya:
                assert (await maya.until("case"))["changed"] == [[page.pk, 7]]
                assert await maya.is_quiet()
            async with Browser(live, maya_session, since=robin.mark) as maya:
                await maya.until("open")
                assert await maya.is_quiet(), "nothing is told twice"

    watch(story)


@pytest.mark.parametrize("mark", ["", "another-3", "nonsense", "-"])
def test_it_has_a_browser_look_again_whose_mark_it_does_not_know(company: Company, page: Page, mark: str) -> None:
    session = session_of(company.robin)

    async def story(live: Live) -> None:
        async with Browser(live, session) as robin:
            await robin.until("catchup")
            async with Browser(live, session, since=mark) as late:
                await late.until("catchup")

    watch(story)


def test_it_knows_how_far_back_it_knows() -> None:
    recent = Recent(heard=type("Heard", (Heard,), {}))
    recent.begin()
    marks = [recent.keep({"kind": "case", "changed": [[1, number]], "by": None}) for number in range(KEPT + 2)]
    assert recent.since(f"{marks[0].partition('-')[0]}-0") is None
    assert recent.since(marks[-1]) == []
    assert [mark for mark, _ in recent.since(marks[-3]) or []] == marks[-2:]
    recent.begin()
    assert recent.since(marks[-1]) is None


def test_it_tells_who_is_where_to_those_who_see_the_page(company: Company, page: Page) -> None:
    sessions = {name: session_of(company.members[name]) for name in ("robin", "maya", "charlie")}
    maya = company.maya.pk

    async def story(live: Live) -> None:
        async with Browser(live, sessions["robin"]) as robin, Browser(live, sessions["charlie"]) as charlie:
            await robin.until("catchup")
            await charlie.until("open")
            await elsewhere(announce_presence, Where(page.pk, 7, 3, "HR-7"), by=maya, name="Maya Okafor", doing="private")
            told = {"by": maya, "changed": [[page.pk, 7]], "name": "Maya Okafor", "doing": "private", "person": 3, "reference": "HR-7"}
            assert await robin.until("presence") == told
            async with Browser(live, sessions["robin"]) as late, Browser(live, sessions["maya"]) as herself:
                assert await late.until("presence") == told
                await herself.until("open")
                assert await herself.is_quiet()
            await elsewhere(announce_presence, Where(page.pk, 7, 3, "HR-7"), by=maya, name="Maya Okafor", doing="gone")
            assert (await robin.until("presence"))["doing"] == "gone"
            async with Browser(live, sessions["robin"]) as later:
                await later.until("open")
                assert await later.is_quiet()
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(charlie.until("presence"), 0.3)

    watch(story)


def test_it_marks_a_page_before_it_reads_anything(company: Company, page: Page, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Heard, "mark", "abc-7")
    client.force_login(company.robin)
    assert 'data-live-since="abc-7"' in client.get("/").content.decode()

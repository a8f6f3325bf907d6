"""Whoever may see more or less now looks again at once and hears accordingly, however seldom the stream looks by itself."""

import pytest

from answerable.access import operations as access
from answerable.access.scope import Action
from answerable.channels.models import Page
from answerable.config import live as streams
from answerable.config.live import Live
from answerable.config.tests.browser import Browser, elsewhere, session_of, watch
from answerable.config.tests.test_live import NOW
from answerable.core.live import announce
from answerable.journal.record import PROGRAM
from answerable.journeys.company import manage_people, settle_departments
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)


def test_it_tells_by_department_and_stops_with_it(company: Company, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_LOOK_AGAIN_SECONDS", 600)
    service, marketing, robin = company.departments["Service"], company.departments["Marketing"], company.robin
    session = session_of(company.charlie)

    def move() -> None:
        manage_people.change_person(company.charlie.pk, name="Charlie Webb", department=marketing, role="agent", by=robin, now=NOW)

    async def story(live: Live) -> None:
        async with Browser(live, session) as charlie:
            await charlie.until("catchup")
            await elsewhere(settle_departments.change_grants, service.pk, {page.pk: [Action.REPLY]}, by=robin, now=NOW)
            await charlie.until("catchup")
            await elsewhere(announce, [(page.pk, 7)])
            assert (await charlie.until("case"))["changed"] == [[page.pk, 7]]
            await elsewhere(move)
            await charlie.until("catchup")
            await elsewhere(announce, [(page.pk, 8)])
            assert await charlie.is_quiet()

    watch(story)


def test_it_stops_with_the_grant_of_one(company: Company, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_LOOK_AGAIN_SECONDS", 600)
    access.grant(company.charlie.pk, page.pk, [Action.REPLY], actor=PROGRAM, now=NOW)
    session = session_of(company.charlie)

    async def story(live: Live) -> None:
        async with Browser(live, session) as charlie:
            await charlie.until("catchup")
            await elsewhere(manage_people.change_grants, company.charlie.pk, {page.pk: []}, by=company.robin, now=NOW)
            await charlie.until("catchup")
            await elsewhere(announce, [(page.pk, 8)])
            assert await charlie.is_quiet()

    watch(story)

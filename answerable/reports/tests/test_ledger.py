"""The ledger's sums, counted again from the messages themselves."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.casework.assign import assign
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.receiving.receive import receive
from answerable.reports.queries import Wanted, entries, ledger, left_open
from answerable.reports.rules.ledger import Ledger
from tests.arrivals import arrive, keep, told
from tests.cast import Company

pytestmark = pytest.mark.django_db
COMPLAINT, THANKS = "Where is my refund? My train was cancelled and nobody answers.", "Thank you, all good!"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
EVER = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


def of(*pages: Page, since: datetime = EVER[0], until: datetime = EVER[1], department_id: int | None = None) -> Wanted:
    return Wanted([page.pk for page in pages], since, until, department_id)


def answer(page: Page, message: Message, *, ago: timedelta) -> None:
    """We answer a comment on the network itself."""
    item = told(page, "We are on it.", name="Harbour Rail", at=clock.now() - ago, page_says=True, parent_id=message.external_id)
    keep(page, item)
    while receive():
        pass


def test_it_counts_each_outcome_and_how_long_it_took(company: Company, page: Page) -> None:
    prompt, late = arrive(page, COMPLAINT, name="Ana", ago=5 * HOUR), arrive(page, COMPLAINT, name="Ben", ago=5 * DAY)
    answer(page, prompt, ago=3 * HOUR)
    answer(page, late, ago=1 * DAY)
    closed = arrive(page, COMPLAINT, name="Cem", ago=2 * HOUR)
    close(closed.case_id, Ending(silence="no_need"), member=company.robin, now=clock.now())
    arrive(page, COMPLAINT, name="Dia", ago=HOUR)
    arrive(page, COMPLAINT, name="Eva", ago=4 * DAY)
    arrive(page, THANKS, name="Fay")
    found = ledger(of(page), now=clock.now())
    assert (found.read, found.needed, found.answered, found.closed, found.open) == (6, 5, 2, 1, 2)
    assert (found.prompt, found.overdue, found.ignored, found.waiting) == (1, 1, 2, 1)
    assert found.median_seconds == pytest.approx(2 * 3600, abs=5)
    assert found.p90_seconds == pytest.approx(4 * 86400, abs=5)


def test_it_counts_nothing_outside_period_page_and_department(company: Company, page: Page, other_page: Page) -> None:
    message = arrive(page, COMPLAINT, ago=2 * DAY)
    now, at = clock.now(), message.posted_at
    assert ledger(of(page, since=at, until=at + HOUR), now=now).needed == 1
    assert ledger(of(page, since=at - HOUR, until=at), now=now) == Ledger()
    assert ledger(of(other_page), now=now) == Ledger()
    assert ledger(of(), now=now) == Ledger()
    service, marketing = company.departments["Service"], company.departments["Marketing"]
    assert ledger(of(page, department_id=service.pk), now=now).needed == 1
    assert ledger(of(page, department_id=marketing.pk), now=now) == Ledger()


def test_it_counts_for_the_department_that_owns_the_case_now(company: Company, page: Page) -> None:
    answered, waiting = arrive(page, COMPLAINT, name="Ana", ago=5 * DAY), arrive(page, COMPLAINT, name="Ben", ago=4 * DAY)
    answer(page, answered, ago=DAY)
    service, marketing = company.departments["Service"], company.departments["Marketing"]
    for message in (answered, waiting):
        assign(message.case_id, department_id=marketing.pk, member_id=None, member=company.robin, now=clock.now())
    found, now = of(page, department_id=marketing.pk), clock.now()
    assert (ledger(found, now=now).answered, ledger(found, now=now).open) == (1, 1)
    assert [row.message_id for row in left_open(found, now=now).rows] == [waiting.pk]
    assert [row.message_id for row in entries(found)] == [answered.pk, waiting.pk]
    left = of(page, department_id=service.pk)
    assert (ledger(left, now=now), left_open(left, now=now).rows, list(entries(left))) == (Ledger(), [], [])


def test_it_lists_what_waits_for_longer_than_72_hours_oldest_first(page: Page, other_page: Page) -> None:
    for number in range(60):
        arrive(page if number % 2 else other_page, COMPLAINT, name=f"Ana {number}", ago=4 * DAY + number * HOUR, kind="comment")
    young = arrive(page, COMPLAINT, name="Ben", ago=HOUR)
    now = clock.now()
    first = left_open(of(page, other_page), now=now)
    second = left_open(of(page, other_page), now=now, after=first.next)
    rows = [*first.rows, *second.rows]
    assert (len(first.rows), len(second.rows), second.next) == (50, 10, None)
    assert [row.posted_at for row in rows] == sorted(row.posted_at for row in rows)
    assert len({row.message_id for row in rows}) == 60 == ledger(of(page, other_page), now=now).overdue
    assert young.pk not in {row.message_id for row in rows}
    assert {row.page_id for row in left_open(of(page), now=now).rows} == {page.pk}

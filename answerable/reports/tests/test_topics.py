"""The ledger of what cases are about: the same messages, counted for a topic with all that stand below it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.mark import put_under
from answerable.journeys.receiving.receive import receive
from answerable.reports.queries import Wanted, entries, ledger, ledgers_by_topic, left_open, service_levels
from answerable.reports.rules.ledger import Ledger
from answerable.topics import operations as topics
from answerable.topics import queries
from answerable.topics.models import Fit, Suggestion
from answerable.topics.operations import TopicDraft
from tests.arrivals import arrive, keep, told
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db
COMPLAINT = "Where is my refund? My train was cancelled and nobody answers."
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def of(*topic_ids: int, pages: Sequence[Page]) -> Wanted:
    about = sorted(queries.within(topic_ids))
    return Wanted([page.pk for page in pages], datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC), topic_ids=about)


def topic(name: str, parent_id: int | None = None) -> int:
    return topics.add_topic(TopicDraft(name, parent_id=parent_id), actor=PROGRAM, now=LONG_AGO).pk


def answered(page: Page, message: Message, *, ago: timedelta) -> None:
    keep(page, told(page, "We are on it.", name="Harbour Rail", at=clock.now() - ago, page_says=True, parent_id=message.external_id))
    while receive():
        pass


def seems(message: Message, topic_id: int, *, is_sure: bool) -> None:
    fit = Fit.objects.create(way="near", embedder="", stamp="", sureness=[], accuracy=1, count=0, at=LONG_AGO)
    said = {"probability": 0.9, "is_sure": is_sure, "message_id": message.pk, "is_whole": True, "fit": fit, "at": LONG_AGO}
    Suggestion.objects.create(case_id=message.case_id, topic_id=topic_id, **said)


def test_it_counts_a_topic_with_all_that_stand_below_it(company: Company, page: Page) -> None:
    money, late = topic("Money"), topic("Delays")
    refunds = topic("Refunds", money)
    cards = topic("By card", refunds)
    prompt, waiting, other, nothing = (arrive(page, COMPLAINT, name=name, ago=5 * DAY) for name in ("Ana", "Ben", "Cem", "Dia"))
    for message, topic_id in ((prompt, cards), (waiting, money), (other, late)):
        put_under(message.case_id, topic_id, member=company.robin, now=clock.now())
    answered(page, prompt, ago=5 * DAY - 2 * HOUR)
    now = clock.now()
    found = ledgers_by_topic(of(pages=[page]), now=now)
    assert set(found) == {money, refunds, cards, late}
    assert (found[money].needed, found[money].answered, found[money].prompt, found[money].overdue) == (2, 1, 1, 1)
    assert (found[cards].needed, found[late].open) == (1, 1)
    assert found[money].median_seconds == pytest.approx(2 * 3600, abs=5)
    for topic_id, sums in found.items():
        assert ledger(of(topic_id, pages=[page]), now=now) == sums
    assert ledger(of(pages=[page]), now=now).needed == 4
    assert [row.message_id for row in left_open(of(money, pages=[page]), now=now).rows] == [waiting.pk]
    assert {each.message_id: each.topic_id for each in entries(of(money, pages=[page]))} == {prompt.pk: cards, waiting.pk: money}
    assert {each.topic_id for each in entries(of(pages=[page])) if each.message_id == nothing.pk} == {None}
    [kept] = service_levels(of(late, pages=[page]), zone="UTC", now=now)
    assert (kept.needed, kept.met + kept.missed + kept.late) == (1, 1)


def test_what_is_sure_counts_until_somebody_says_otherwise(company: Company, page: Page) -> None:
    money, late = topic("Money"), topic("Delays")
    sure, unsure = arrive(page, COMPLAINT, name="Ana"), arrive(page, COMPLAINT, name="Ben")
    seems(sure, money, is_sure=True)
    seems(unsure, money, is_sure=False)
    now = clock.now()
    assert ledgers_by_topic(of(pages=[page]), now=now)[money].needed == ledger(of(money, pages=[page]), now=now).needed == 1
    put_under(sure.case_id, late, member=company.robin, now=now)
    assert ledger(of(money, pages=[page]), now=now) == Ledger()
    assert set(ledgers_by_topic(of(pages=[page]), now=now)) == {late}


def test_it_counts_nothing_of_pages_out_of_sight(company: Company, page: Page, other_page: Page) -> None:
    money = topic("Money")
    put_under(arrive(page, COMPLAINT).case_id, money, member=company.robin, now=clock.now())
    assert ledgers_by_topic(of(pages=[other_page]), now=clock.now()) == {}
    assert ledger(of(money, pages=[other_page]), now=clock.now()) == Ledger()
    assert ledger(of(money + 1000, pages=[page]), now=clock.now()) == Ledger()

"""What many messages at once are read by, and how they are read when there is time."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from answerable.cases import operations as cases
from answerable.cases.models import Case, Message
from answerable.channels.models import Page
from answerable.core.settings import get_settings
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.assign import assign
from answerable.journeys.casework.correct import correct
from answerable.journeys.receiving import read_again as again
from answerable.journeys.receiving import readers
from answerable.journeys.receiving.read_again import read_again
from answerable.journeys.receiving.receive import receive
from answerable.routing.models import Ownership
from answerable.sla.models import Clock
from answerable.triage.models import Reading
from answerable.triage.rules.labels import PERSON, Reason
from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import Assessment, Input
from answerable.triage.rules.shipped_name import shipped_name
from tests.arrivals import arrive, arrive_together, keep, told
from tests.cast import Company

pytestmark = pytest.mark.django_db
# The word lists find nothing in the first, and a complaint in the second; what was learned knows better.
ASKS = "the parcel says delivered, my doorstep says otherwise"
TALKS = "my team lost again, worst defence ever, late goal and broken hearts"


@pytest.fixture(autouse=True)
def learned(monkeypatch: pytest.MonkeyPatch) -> None:
    """As an installation may choose."""
    monkeypatch.setattr(get_settings(), "reader", "learned")


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every batch is too large for the reader that learned."""
    monkeypatch.setattr(readers, "AT_ONCE", 0)


def reading(message: Message) -> Reading:
    return Reading.objects.get(pk=message.pk)


def test_few_messages_are_read_at_once_by_what_was_learned(page: Page) -> None:
    read = reading(arrive(page, ASKS))
    assert (read.is_quick, read.reader) == (False, shipped_name())
    assert sum(read.probabilities["reason"].values()) == pytest.approx(1, abs=0.01)
    assert 0 < read.doubt < 1
    assert read_again() == 0


def test_many_wait_for_no_reader_and_are_read_again(page: Page, crowded: None) -> None:
    messages = arrive_together(page, {"Amara": ASKS, "Bela": TALKS})
    assert [(reading(each).reader, reading(each).is_quick) for each in messages] == [("lexical-1", True)] * 2
    assert read_again() == 2
    assert [reading(each).is_quick for each in messages] == [False, False]
    assert [reading(each).needs_response for each in messages] == [True, False]
    assert read_again() == 0


def test_while_much_arrives_it_is_one_batch_at_a_time(page: Page, crowded: None, monkeypatch: pytest.MonkeyPatch) -> None:
    arrive_together(page, {"Amara": ASKS, "Bela": TALKS})
    monkeypatch.setattr(again, "AT_ONCE", 1)
    for number in range(100):
        keep(page, told(page, f"Which is the way to platform {number}?", name="Cem", at=datetime.now(UTC)))
    assert read_again() == 1
    while receive():
        pass
    monkeypatch.setattr(again, "AT_ONCE", 64)
    assert read_again() == 101


def test_clocks_follow_who_waits(page: Page, crowded: None) -> None:
    asks, talks = arrive_together(page, {"Amara": ASKS, "Bela": TALKS})
    before = set(Clock.objects.filter(stopped_at=None).values_list("case_id", flat=True))
    read_again()
    running = set(Clock.objects.filter(stopped_at=None).values_list("case_id", flat=True))
    assert (asks.case_id in running, talks.case_id in running) == (True, False)
    assert before != running


def test_a_person_s_word_stands(page: Page, company: Company, crowded: None) -> None:
    message = arrive(page, TALKS)
    correct(message.pk, member=company.jonas, now=datetime.now(UTC), reason="sales", needs_response=True)
    assert read_again() == 0
    assert (reading(message).reader, reading(message).reason) == (PERSON, "sales")


def test_what_was_given_away_stays_there(page: Page, company: Company, crowded: None) -> None:
    message = arrive(page, ASKS)
    marketing = company.departments["Marketing"].pk
    assign(message.case_id, department_id=marketing, member_id=None, member=company.robin, now=datetime.now(UTC))
    read_again()
    assert Ownership.objects.get(case_id=message.case_id).department_id == marketing


class Doubter:
    """A reader that takes every message for a question."""

    version = "doubter"

    def read(self, batch: Sequence[Input]) -> list[Assessment]:
        return [each._replace(reason=Reason.QUESTION, needs_response=True) for each in lexical_reader().read(batch)]


def test_what_was_no_thank_you_opens_its_case_again(page: Page, crowded: None, monkeypatch: pytest.MonkeyPatch) -> None:
    case = arrive(page, "Where is my refund?", name="Amara").case
    cases.close(case.pk, actor=PROGRAM, now=datetime.now(UTC))
    later = arrive(page, "thanks", name="Amara", ago=timedelta(0))
    assert (later.case_id, Case.objects.get(pk=case.pk).is_open) == (case.pk, False)
    monkeypatch.setattr(again, "learned_reader", Doubter)
    read_again()
    assert reading(later).needs_response
    assert Case.objects.get(pk=case.pk).is_open

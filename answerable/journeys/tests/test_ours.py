"""What we wrote on the network itself stands where it answers, whenever it comes."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from answerable.cases import operations as cases
from answerable.cases.models import Case, Message
from answerable.channels.models import Page
from answerable.ingest.models import RawItem
from answerable.journal.record import PROGRAM
from answerable.journeys.receiving.understand import ORPHANS_WAIT
from answerable.journeys.tests.telling import TEXT, comment, ends, minutes_ago, work
from answerable.reports.models import MessageFact
from tests import arrivals

pytestmark = pytest.mark.django_db


def echo(page: Page, answered: dict[str, Any], text: str = "We are sorry.") -> dict[str, Any]:
    """What we wrote on the network itself, under a customer's item."""
    return arrivals.told(page, text, name="Harbour Rail", at=minutes_ago(5), page_says=True, parent_id=answered["id"])


def native(page: Page) -> dict[str, Any]:
    """What we wrote on the network itself to Amara, of our own accord."""
    at, thread = minutes_ago(5), "direct-amaranwosu"
    return arrivals.told(page, "How did it go?", name="Harbour Rail", at=at, kind="direct", page_says=True, thread_id=thread)


def test_it_lets_our_answer_wait_for_its_question(page: Page) -> None:
    item = comment(page)
    arrivals.keep(page, echo(page, item))
    work()
    waiting = RawItem.objects.get()
    assert (waiting.state, Message.objects.count()) == ("waiting", 0)
    assert waiting.due_at > waiting.received_at
    arrivals.keep(page, item)
    work()
    RawItem.objects.update(due_at=minutes_ago(0))
    work()
    case = Case.objects.get()
    assert [(each.is_ours, each.case_id) for each in Message.objects.order_by("id")] == [(False, case.pk), (True, case.pk)]
    assert MessageFact.objects.get().outcome == "answered"


def test_it_works_question_and_answer_of_one_batch(page: Page) -> None:
    item = comment(page)
    arrivals.keep(page, echo(page, item))
    arrivals.keep(page, item)
    work()
    assert {state for state, _ in ends()} == {"message"}
    assert Case.objects.count() == 1


def test_it_gives_up_an_answer_whose_question_never_comes(page: Page) -> None:
    arrivals.keep(page, echo(page, comment(page)))
    RawItem.objects.update(received_at=datetime.now(UTC) - ORPHANS_WAIT)
    work()
    assert ends() == [("ignored", "ours, to somebody whom the desk does not know")]


def test_it_puts_what_we_wrote_into_an_old_thread(page: Page) -> None:
    """A thread whose case was closed long ago goes on there when it is us who write: that begins no case."""
    message = arrivals.arrive(page, TEXT, kind="direct")
    _close(message.case)
    arrivals.keep(page, native(page))
    work()
    assert ends()[-1] == ("message", "")
    assert Message.objects.get(is_ours=True).case_id == message.case_id


def test_it_opens_a_new_case_for_a_customer_who_comes_back_later_with_what_we_wrote(page: Page) -> None:
    message = arrivals.arrive(page, TEXT, kind="direct")
    _close(message.case)
    ours = native(page)
    theirs = arrivals.told(page, "Badly. Where is my refund?", name="Amara Nwosu", at=minutes_ago(2), kind="direct")
    arrivals.keep(page, ours)
    arrivals.keep(page, theirs)
    work()
    assert {state for state, _ in ends()} == {"message"}
    assert Case.objects.count() == 2
    assert Message.objects.get(external_id=theirs["id"]).case.is_open


def _close(case: Case) -> None:
    """Long enough ago that the thread's next matter is another case."""
    cases.close(case.pk, actor=PROGRAM, now=datetime.now(UTC) - timedelta(days=40))

"""What may be put on its way, and what is refused with everything kept."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.cases.models import Case, Leg
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.journal.models import Event
from answerable.policy.check import Verdict
from answerable.publish import operations as publish
from answerable.publish import queries
from answerable.publish.errors import AnsweredMeanwhile, NotAllowed, NotUndecided, TextUnfit, WayClosed
from answerable.publish.models import Outbound
from answerable.publish.queries import Answer
from answerable.staff import queries as staff
from tests import arrivals
from tests.cast import Company

pytestmark = pytest.mark.django_db
NONE = Verdict()


@pytest.fixture
def case(page: Page) -> Case:
    return arrivals.case_of(page)


def queue(
    company: Company, case: Case, text: str = "On its way.", *, seen: str = "", way: Way = Way.PUBLIC, verdict: Verdict = NONE
) -> Outbound:
    leg = Leg.objects.filter(case=case).latest("id")
    return publish.queue(publish.Reply(leg, way, text, seen, "support"), verdict, actor=staff.actor(company.jonas), now=datetime.now(UTC))


def test_it_queues_with_all_that_decides_and_counts(company: Company, case: Case) -> None:
    outbound = queue(company, case, "  On its way.\n")
    assert (outbound.text, outbound.state, outbound.discipline) == ("On its way.", "queued", "support")
    assert outbound.verdict == {"is_allowed": True, "outcome": "allowed", "version": 0, "mark": "", "hits": []}
    assert (outbound.member_id, outbound.department_id) == (company.jonas.pk, company.jonas.department_id)
    assert Event.objects.filter(kind="reply.queued", case_id=case.pk).count() == 1


@pytest.mark.parametrize("text", ["", "  \n", "\0", "x" * 8001])
def test_it_refuses_a_text_that_does_not_fit(company: Company, case: Case, text: str) -> None:
    with pytest.raises(TextUnfit):
        queue(company, case, text)
    assert not Outbound.objects.exists()


def test_it_keeps_what_the_database_does_not_take_out_of_a_text(company: Company, case: Case) -> None:
    assert queue(company, case, "half \ud800 and NUL\0").text == "half ? and NUL"


def test_it_takes_a_text_of_just_the_length(company: Company, case: Case) -> None:
    assert len(queue(company, case, "👍" * 8000).text) == 8000


def test_it_refuses_what_the_network_or_the_guidelines_bar(company: Company, case: Case, page: Page) -> None:
    with pytest.raises(WayClosed):
        queue(company, case, way=Way.DIRECT)
    with pytest.raises(NotAllowed):
        queue(company, case, verdict=Verdict(why="Read it first."))
    Page.objects.update(state=Page.State.PAUSED)
    with pytest.raises(WayClosed):
        queue(company, case)
    assert not Outbound.objects.exists()


def test_it_refuses_a_direct_message_after_its_window(company: Company, page: Page) -> None:
    late = arrivals.case_of(page, kind="direct", ago=timedelta(hours=25))
    with pytest.raises(WayClosed):
        queue(company, late, way=Way.DIRECT)


def test_it_takes_one_private_reply_an_item(company: Company, case: Case) -> None:
    first = queue(company, case, way=Way.PRIVATE)
    with pytest.raises(WayClosed):
        queue(company, case, way=Way.PRIVATE, seen=queries.seen_mark(case.pk))
    Outbound.objects.filter(pk=first.pk).update(state=Outbound.State.FAILED)
    queue(company, case, way=Way.PRIVATE)


def test_it_refuses_after_an_answer_that_its_author_did_not_see(company: Company, case: Case, page: Page) -> None:
    first = queue(company, case, "First.")
    with pytest.raises(AnsweredMeanwhile) as refusal:
        queue(company, case, "Second.")
    assert (refusal.value.their_text, refusal.value.their_author_id) == ("First.", company.jonas.pk)
    queue(company, case, "Second.", seen=refusal.value.seen)
    question = arrivals.arrive(page, "And now?")
    seen = queries.seen_mark(case.pk)
    arrivals.arrive(page, "We said it on the network.", name="Harbour Rail", page_says=True, parent_id=question.external_id)
    with pytest.raises(AnsweredMeanwhile) as refusal:
        queue(company, case, "Third.", seen=seen)
    assert refusal.value.their_text == "We said it on the network."
    assert first.pk


def test_it_does_not_refuse_because_an_answer_went_away(company: Company, case: Case) -> None:
    first = queue(company, case, "First.")
    seen = queries.seen_mark(case.pk)
    Outbound.objects.filter(pk=first.pk).update(state=Outbound.State.FAILED)
    queue(company, case, "Second.", seen=seen)


def test_it_decides_only_what_is_undecided(company: Company, case: Case) -> None:
    outbound, actor, now = queue(company, case), staff.actor(company.jonas), datetime.now(UTC)
    allowed = Verdict()
    for decision in (partial(publish.send_again, verdict=allowed), publish.withdraw):
        for number in (outbound.pk, outbound.pk + 1):
            with pytest.raises(NotUndecided):
                decision(number, actor=actor, now=now)
    Outbound.objects.update(state=Outbound.State.UNKNOWN)
    assert publish.send_again(outbound.pk, allowed, actor=actor, now=now).state == "sending", "it is asked about before it is said again"
    Outbound.objects.update(state=Outbound.State.FAILED)
    assert publish.send_again(outbound.pk, allowed, actor=actor, now=now).state == "queued"


@given(st.tuples(st.integers(0, 10**18), st.integers(0, 10**18)), st.text(max_size=30))
def test_it_reads_any_mark(numbers: tuple[int, int], noise: str) -> None:
    answer = Answer(f"{numbers[0]}-{numbers[1]}", "", None, 1)
    assert not answer.is_newer_than(answer.mark)
    assert not answer.is_newer_than(f"{numbers[0] + 1}-{numbers[1]}")
    assert Answer(f"{numbers[0] + 1}-0", "", None, 1).is_newer_than(answer.mark)
    assert isinstance(answer.is_newer_than(noise), bool)

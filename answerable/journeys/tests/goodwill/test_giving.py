"""Something is given in a case: within one's limit at once, above it when somebody else approves."""

from datetime import timedelta

import pytest

from answerable.alerts.models import Alert
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.errors import Invisible, Refusal
from answerable.goodwill.errors import AboveCeiling, Decided, NoReason, NotTheirs, OwnProposal, UnfitAmount
from answerable.goodwill.models import Gesture
from answerable.goodwill.rules.precedents import Basis
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.merge import merge, part
from answerable.journeys.goodwill.give import Wish, give, grant, refuse, take_back
from answerable.journeys.goodwill.offer import given, offer
from answerable.staff.models import Member
from answerable.topics import operations as topics
from answerable.topics.operations import TopicDraft
from tests.arrivals import arrive_together, case_of
from tests.cast import Company
from tests.gestures import decide_up_to, voucher, was_given, were_given

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C22")]
LATE = {"Ada Byron": "My train was an hour late!", "Ben Hill": "Late again, an hour.", "Cleo Marsh": "An hour late, missed my date."}


@pytest.fixture
def case(company: Company, page: Page) -> Case:
    decide_up_to(anybody=10, agent=30, lead=100)
    return case_of(page)


def wish(euros: int, reason: str = "Two hours late") -> Wish:
    return Wish(voucher().pk, euros * 100, "EUR", reason)


def given_by(member: Member, case: Case, euros: int) -> Gesture:
    return give(case.pk, wish(euros), member=member, now=clock.now())


def told(member: Member) -> list[str]:
    return list(Alert.objects.filter(member=member, over_at=None, cause__startswith="gesture").values_list("sentence", flat=True))


def test_it_is_given_at_once_within_the_limit(company: Company, case: Case) -> None:
    made = given_by(company.jonas, case, 30)
    assert (made.state, made.limit, made.problem, made.department_id) == ("granted", 3000, "complaint", company.jonas.department_id)
    event = Event.objects.get(kind="goodwill.given")
    assert (event.case_id, event.data) == (case.pk, {"kind": made.kind_id, "amount": 3000, "currency": "EUR"})


def test_it_waits_above_the_limit_until_another_one_who_may_approves(company: Company, case: Case) -> None:
    made = given_by(company.jonas, case, 31)
    assert made.state == "proposed"
    assert told(company.priya) == [f"Jonas Lindqvist asks you to approve goodwill in HR-{case.pk}"]
    assert told(company.maya) == told(company.robin) == []
    with pytest.raises(OwnProposal):
        grant(made.pk, member=company.jonas, now=clock.now())
    with pytest.raises(AboveCeiling):
        grant(made.pk, member=company.maya, now=clock.now())
    with pytest.raises(Invisible):
        grant(made.pk, member=company.charlie, now=clock.now())
    assert grant(made.pk, member=company.priya, now=clock.now()).decided_by_id == company.priya.pk
    assert told(company.priya) == []
    assert told(company.jonas) == [f"Priya Raman approved the goodwill in HR-{case.pk}"]
    with pytest.raises(Decided):
        grant(made.pk, member=company.robin, now=clock.now())


def test_it_goes_to_an_owner_where_nobody_else_decides_on_so_much(company: Company, case: Case) -> None:
    made = given_by(company.priya, case, 500)
    assert told(company.robin)
    with pytest.raises(NoReason):
        refuse(made.pk, " ", member=company.robin, now=clock.now())
    refuse(made.pk, "The voucher is enough.", member=company.robin, now=clock.now())
    assert Gesture.objects.get().why_refused == "The voucher is enough."
    assert told(company.priya) == [f"Robin Hale refused the goodwill in HR-{case.pk}"]
    assert given_by(company.robin, case, 500).state == "granted"


def test_it_counts_together_what_one_case_is_given(company: Company, case: Case) -> None:
    assert [given_by(company.jonas, case, 20).state for _ in range(2)] == ["granted", "proposed"]
    assert given_by(company.maya, case, 1).state == "proposed"


def test_it_counts_what_went_into_the_case_and_leaves_it_there(company: Company, case: Case, page: Page) -> None:
    other = case_of(page, "And my bag is gone.", name="Bo Lund")
    given_by(company.jonas, other, 20)
    merge(other.pk, into=case.pk, member=company.jonas, now=clock.now())
    assert given_by(company.jonas, case, 20).state == "proposed"
    assert [each.case_id for each in given(case.pk)] == [case.pk, other.pk]
    part(other.pk, member=company.jonas, now=clock.now())
    assert [each.case_id for each in given(other.pk)] == [other.pk]


@pytest.mark.parametrize("euros", [0, -5, 10**11])
def test_it_refuses_no_amount_and_no_reason(company: Company, case: Case, euros: int) -> None:
    with pytest.raises(UnfitAmount):
        given_by(company.jonas, case, euros)
    with pytest.raises(NoReason):
        give(case.pk, wish(5, " "), member=company.jonas, now=clock.now())
    with pytest.raises(Refusal):
        give(case.pk, Wish(0, 5, "EUR", "x"), member=company.jonas, now=clock.now())
    assert not Gesture.objects.exists()


def test_it_is_taken_back_by_who_gave_it_or_a_lead(company: Company, case: Case) -> None:
    made = given_by(company.jonas, case, 20)
    with pytest.raises(NotTheirs):
        take_back(made.pk, member=company.maya, now=clock.now())
    take_back(made.pk, member=company.priya, now=clock.now())
    assert offer(case.pk, member=company.jonas, now=clock.now()).spent == 0


def test_it_knows_what_the_same_problem_brought_others(company: Company, case: Case, page: Page) -> None:
    late = [each.case for each in arrive_together(page, LATE)]
    topic = topics.add_topic(TopicDraft("Late"), actor=PROGRAM, now=clock.now())
    were_given(company, late, 20, 25, 60)
    known = offer(case.pk, member=company.jonas, now=clock.now())
    assert (known.precedents.basis, known.precedents.amounts) == (Basis.REASON, [2000, 2500, 6000])
    assert (known.suggested, known.limit) == (2500, 3000)
    for each in [case, *late]:
        topics.put(each.pk, topic.pk, actor=PROGRAM, now=clock.now())
    was_given(company, late[0], 90, at=clock.now() - timedelta(days=91))
    now_known = offer(case.pk, member=company.maya, now=clock.now()).precedents
    assert (now_known.basis, now_known.amounts) == (Basis.TOPIC, [2000, 2500, 6000])

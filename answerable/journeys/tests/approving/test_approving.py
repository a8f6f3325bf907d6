"""A text that somebody has to agree to, from its author's hands to the customer or back."""

from datetime import timedelta

import pytest

from answerable.alerts.models import Alert
from answerable.approvals.errors import NobodyToAsk, NoReason, NotAsked, OwnText, Settled
from answerable.approvals.models import Approval, Decision
from answerable.cases.models import Case
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core.errors import Forbidden
from answerable.journeys.approving import decide, watch
from answerable.journeys.telling import approvals as telling
from answerable.publish import queries as sent
from answerable.publish.errors import AnsweredMeanwhile
from answerable.publish.models import Outbound
from tests import arrivals
from tests.cast import Company

from . import scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(company: Company, page: Page) -> Case:
    scene.with_legal(company, page, "Tomasz", "Ines")
    scene.chain("Legal reads all", company.departments["Legal"])
    return arrivals.case_of(page)


def test_it_leaves_once_legal_agreed(company: Company, case: Case) -> None:
    outbound = scene.answer(case, company.jonas, "We refund it.")
    turn = scene.turn(outbound)
    assert (outbound.state, turn.department.name, turn.because) == ("held", "Legal", "Legal reads all")
    told = set(Alert.objects.filter(cause__startswith=f"approval {turn.pk} ", over_at=None).values_list("member_id", flat=True))
    assert told == {company.tomasz.pk, company.ines.pk}
    agreed = decide.approve(turn.pk, None, member=company.tomasz, now=scene.now())
    assert agreed.following is None
    assert sent.outbound(outbound.pk).state == "queued"
    assert not Alert.objects.filter(cause__startswith=f"approval {turn.pk} ", over_at=None).exists()
    with pytest.raises(Settled):
        decide.approve(turn.pk, None, member=company.ines, now=scene.now())


def test_it_leaves_as_the_approver_changed_it_and_keeps_both(company: Company, case: Case) -> None:
    outbound = scene.answer(case, company.jonas, "We refund it.")
    decide.approve(scene.turn(outbound).pk, "We look into it.\r\n", member=company.tomasz, now=scene.now())
    decision = Decision.objects.get()
    assert (decision.outcome, decision.text_before, decision.text_after) == ("edited", "We refund it.", "We look into it.")
    said = sent.outbound(outbound.pk)
    assert (said.text, said.member_id, said.state) == ("We look into it.", company.jonas.pk, "queued")
    assert Alert.objects.filter(member=company.jonas, cause__contains="edited").exists()


def test_it_is_the_authors_draft_again_with_the_reason(company: Company, case: Case) -> None:
    outbound = scene.answer(case, company.jonas, "We refund it.")
    turn = scene.turn(outbound)
    with pytest.raises(NoReason):
        decide.send_back(turn.pk, " ", member=company.tomasz, now=scene.now())
    decide.send_back(turn.pk, "No promise in public.", member=company.tomasz, now=scene.now())
    back = sent.outbound(outbound.pk)
    assert (back.state, back.words) == ("returned", "No promise in public.")
    assert [each.text for each in sent.drafts(case.pk, company.jonas.pk)] == ["We refund it."]


def test_it_is_decided_by_nobody_who_wrote_it_or_was_not_asked(company: Company, case: Case) -> None:
    outbound = scene.answer(case, company.tomasz, "We refund it.")
    turn = scene.turn(outbound)
    with pytest.raises(OwnText):
        decide.approve(turn.pk, None, member=company.tomasz, now=scene.now())
    with pytest.raises(NotAsked):
        decide.approve(turn.pk, "Mine.", member=company.maya, now=scene.now())
    with pytest.raises(Forbidden):
        decide.take_back(outbound.pk, member=company.maya, now=scene.now())
    assert Outbound.objects.get().state == "held"


def test_it_passes_every_step_and_whoever_changed_it_is_no_later_one(company: Company, case: Case) -> None:
    scene.chain("Then marketing", company.departments["Marketing"])
    outbound = scene.answer(case, company.jonas, "We refund it.")
    following = decide.approve(scene.turn(outbound).pk, None, member=company.ines, now=scene.now()).following
    assert following is not None
    assert (following.department.name, sent.outbound(outbound.pk).state) == ("Marketing", "held")
    decide.approve(following.pk, None, member=company.lena, now=scene.now())
    assert sent.outbound(outbound.pk).state == "queued"


def test_it_asks_nobody_who_could_not_answer(company: Company, case: Case) -> None:
    scene.chain("Service reads it", company.departments["Service"])
    for member in (company.priya, company.maya, company.robin):
        member.is_active = False
        member.save()
    with pytest.raises(NobodyToAsk):
        scene.answer(case, company.jonas, "We refund it.")
    assert not Outbound.objects.exists()
    assert not Approval.objects.exists()


def test_it_is_taken_back_by_its_author(company: Company, case: Case) -> None:
    outbound = scene.answer(case, company.jonas, "We refund it.")
    turn = scene.turn(outbound)
    decide.take_back(outbound.pk, member=company.jonas, now=scene.now())
    assert sent.outbound(outbound.pk).state == "withdrawn"
    with pytest.raises(Settled):
        decide.approve(turn.pk, None, member=company.tomasz, now=scene.now())


def test_it_is_not_said_after_an_answer_that_its_author_did_not_see(company: Company, case: Case, page: Page) -> None:
    outbound = scene.answer(case, company.jonas, "We refund it.")
    question = arrivals.arrive(page, "And now?")
    arrivals.arrive(page, "Said on the network.", name="Harbour Rail", page_says=True, parent_id=question.external_id)
    turn = scene.turn(outbound)
    if sent.last_answer(case.pk) is None:
        pytest.skip("the network's answer went to another case")
    with pytest.raises(AnsweredMeanwhile):
        decide.approve(turn.pk, None, member=company.tomasz, now=scene.now())
    assert scene.turn(outbound).pk == turn.pk


def test_it_tells_in_time_who_can_still_help(company: Company, case: Case) -> None:
    outbound = scene.answer(case, company.jonas, "We refund it.", way=Way.PRIVATE)
    turn = scene.turn(outbound)
    assert turn.needed_by is not None
    assert telling.tell_of_late(turn.needed_by - timedelta(hours=2)) in {0, 1}
    telling.tell_of_late(turn.needed_by - timedelta(minutes=20))
    pressing = Alert.objects.filter(cause__startswith=f"approval {turn.pk} pressing")
    assert set(pressing.values_list("member_id", flat=True)) == {company.robin.pk, company.jonas.pk}
    assert telling.tell_of_late(turn.needed_by + timedelta(hours=2)) in {0, 1}
    assert pressing.count() == 2


def test_it_goes_back_where_the_network_takes_it_no_longer(company: Company, case: Case) -> None:
    outbound = scene.answer(case, company.jonas, "We refund it.", way=Way.PRIVATE)
    Approval.objects.update(closes_at=scene.now() - timedelta(minutes=1))
    watch.watch_approvals()
    assert sent.outbound(outbound.pk).state == "returned"
    assert Approval.objects.get().state == "cancelled"
    assert Alert.objects.filter(member=company.jonas, cause__contains="too late").exists()

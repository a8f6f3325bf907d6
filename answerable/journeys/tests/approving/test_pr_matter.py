"""In a PR matter nobody but its spokesperson says or does anything to the customer, whatever the way."""

from collections.abc import Callable
from functools import partial
from uuid import uuid4

import pytest

from answerable.access import operations as access
from answerable.access import queries, scope
from answerable.access.errors import NotSpokesperson
from answerable.approvals.rules.plan import Occasion
from answerable.cases.models import Case, Message
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core.errors import Forbidden, Invisible
from answerable.journal.record import PROGRAM
from answerable.journeys.answering.moderate import Asked, again, moderate
from answerable.journeys.answering.reply import Answer
from answerable.journeys.answering.reply_with_macro import reply_with_macro
from answerable.journeys.approving import decide, pr_matter
from answerable.journeys.casework.assign import CannotAnswer, assign
from answerable.journeys.casework.merge import merge, part
from answerable.journeys.sending.decide import send_again
from answerable.journeys.sending.deliver import deliver
from answerable.publish.models import Intervention, Outbound
from answerable.publish.rules.acts import Act
from answerable.routing import queries as owners
from answerable.staff.models import Member
from tests import arrivals
from tests.cast import LONG_AGO, Company

from . import scene

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C19")]


@pytest.fixture
def case(company: Company, page: Page) -> Case:
    access.name_spokesperson(company.brand.pk, company.lena.pk, [company.departments["Marketing"].pk], actor=PROGRAM, now=LONG_AGO)
    scene.with_legal(company, page, "Tomasz")
    scene.chain("PR, then Legal", company.departments["Legal"], occasion=Occasion.PR_MATTER)
    return arrivals.case_of(page)


def marked(case: Case, company: Company) -> None:
    pr_matter.mark(case.pk, member=company.jonas, now=scene.now())
    access.admit(case.pk, member_ids=[company.jonas.pk], actor=PROGRAM, now=scene.now())


def ways_out(case: Case, member: Member, failed: Outbound, undone: Intervention) -> list[Callable[[], object]]:
    """Everything by which a member says or does something to a customer."""
    heard, now = Message.objects.filter(case=case, is_ours=False).earliest("id"), scene.now()
    by_macro = Answer(case.pk, heard.leg_id, Way.PUBLIC, "By macro.", "", uuid4())
    acts = [partial(moderate, Asked(heard.pk, act), member=member, now=now) for act in (Act.HIDE, Act.LIKE, Act.BLOCK)]
    return [
        *acts,
        partial(scene.answer, case, member, "In public."),
        partial(scene.answer, case, member, "In private.", way=Way.PRIVATE),
        partial(reply_with_macro, by_macro, [], [], member=member, now=now),
        partial(send_again, failed.pk, member=member, now=now),
        partial(again, undone.pk, member=member, now=now),
    ]


def test_it_is_answered_by_nobody_else_on_any_way(company: Company, case: Case) -> None:
    failed = scene.answer(case, company.jonas, "Before.", way=Way.PRIVATE)
    message = Message.objects.filter(case=case, is_ours=False).earliest("id")
    undone = moderate(Asked(message.pk, Act.HIDE), member=company.jonas, now=scene.now())
    Outbound.objects.update(state="failed")
    Intervention.objects.update(state="failed")
    marked(case, company)
    for other in (company.jonas, company.robin):
        for way in ways_out(case, other, failed, undone):
            with pytest.raises((NotSpokesperson, Invisible)):
                way()
    assert set(Outbound.objects.values_list("state", flat=True)) == {"failed"}
    assert scene.answer(case, company.lena, "We speak.").state == "held"


def test_it_goes_to_its_spokesperson_and_out_of_sight_of_others(company: Company, case: Case) -> None:
    pr_matter.mark(case.pk, member=company.jonas, now=scene.now())
    owner = owners.ownership(case.pk)
    assert owner is not None
    assert owner.member_id == company.lena.pk
    assert case.pk in scope.of(company.jonas).hidden
    with pytest.raises(Invisible):
        pr_matter.lift(case.pk, member=company.jonas, now=scene.now())
    assign(case.pk, department_id=company.departments["Marketing"].pk, member_id=company.lena.pk, member=company.lena, now=scene.now())
    pr_matter.lift(case.pk, member=company.lena, now=scene.now())
    assert queries.restriction(case.pk) is None


def test_it_is_lifted_by_its_spokesperson_or_an_owner(company: Company, case: Case) -> None:
    marked(case, company)
    with pytest.raises(Forbidden):
        pr_matter.lift(case.pk, member=company.jonas, now=scene.now())
    pr_matter.lift(case.pk, member=company.robin, now=scene.now())


def test_it_takes_back_what_was_queued_before(company: Company, case: Case) -> None:
    queued = scene.answer(case, company.jonas, "Before.")
    marked(case, company)
    deliver(queued.pk)
    queued.refresh_from_db()
    assert queued.state == "failed"
    assert "spokesperson" in queued.words


def test_it_is_approved_by_somebody_else_before_its_spokesperson_is_heard(company: Company, case: Case, page: Page) -> None:
    marked(case, company)
    held = scene.answer(case, company.lena, "We speak.")
    assert (held.state, scene.turn(held).department.name) == ("held", "Legal")
    assert case.pk not in scope.of(company.tomasz).hidden
    decide.approve(scene.turn(held).pk, "We speak calmly.", member=company.tomasz, now=scene.now())
    assert Outbound.objects.values_list("state", "text", "member_id").get() == ("queued", "We speak calmly.", company.lena.pk)


def test_it_needs_a_spokesperson_who_can_answer_there(company: Company, page: Page, case: Case) -> None:
    access.name_spokesperson(company.brand.pk, company.charlie.pk, [], actor=PROGRAM, now=LONG_AGO)
    with pytest.raises(CannotAnswer):
        pr_matter.mark(case.pk, member=company.jonas, now=scene.now())
    assert queries.restriction(case.pk) is None


def test_what_comes_out_of_it_is_one_too(company: Company, page: Page, case: Case) -> None:
    goes = arrivals.case_of(page, "You cancelled my train!", name="Ben Oduya")
    merge(goes.pk, into=case.pk, member=company.jonas, now=scene.now())
    marked(case, company)
    arrivals.arrive(page, "The press calls me now.", name="Ben Oduya")
    part(goes.pk, member=company.jonas, now=scene.now())
    assert {case.pk, goes.pk} <= scope.of(company.maya).hidden
    assert goes.pk not in scope.of(company.jonas).hidden

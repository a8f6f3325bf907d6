"""To another department a case goes with what others need to know; until somebody worked on it, those in charge just put it right."""

import pytest

from answerable.alerts.models import Alert
from answerable.cases.models import Case, Leg
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.casework import hand_off as handing
from answerable.journeys.casework.assign import assign, give
from answerable.journeys.casework.close import Ending, close, reopen
from answerable.journeys.casework.take import take
from answerable.journeys.company.part_with import part_with
from answerable.routing.errors import CrossesDepartments
from answerable.routing.models import HandOff, Ownership
from answerable.routing.rules.packet import Packet
from answerable.staff.models import Department, Member
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C12")]
PACKET = Packet("Her refund was refused twice.", "Refund 40 euros")


@pytest.fixture
def case(page: Page) -> Case:
    return case_of(page)


@pytest.fixture
def marketing(company: Company) -> Department:
    return company.departments["Marketing"]


def send(case: Case, department: Department, by: Member, member_id: int | None = None) -> None:
    assign(case.pk, department_id=department.pk, member_id=member_id, member=by, now=clock.now())


def owned(case: Case) -> Ownership:
    return Ownership.objects.get(case=case)


def answer(case: Case, by: Member, leg_id: int) -> None:
    reply(Answer(case.pk, leg_id, Way.PUBLIC, "On its way.", ""), member=by, now=clock.now())


@pytest.mark.parametrize("who", ["robin", "priya", "lena"])
def test_those_in_charge_put_right_what_nobody_began(company: Company, case: Case, marketing: Department, who: str) -> None:
    send(case, marketing, company.members[who])
    assert owned(case).department == marketing
    send(case, company.departments["Service"], company.members[who])
    assert owned(case).department == company.departments["Service"]


def test_an_agent_hands_it_over_instead(company: Company, case: Case, marketing: Department) -> None:
    with pytest.raises(CrossesDepartments, match="A lead can also just assign it"):
        send(case, marketing, company.jonas)
    with pytest.raises(CrossesDepartments):
        send(case, company.departments["Service"], company.jonas, company.lena.pk)
    send(case, company.departments["Service"], company.jonas, company.maya.pk)
    assert owned(case).member_id == company.maya.pk


@pytest.mark.parametrize("began", ["take", "reply", "reply beside", "hand off"])
def test_what_somebody_began_is_handed_over_by_everybody(company: Company, case: Case, marketing: Department, began: str) -> None:
    now, leg_id = clock.now(), case_leg(case)
    if began == "take":
        take(case.pk, member=company.jonas, now=now)
    elif began == "hand off":
        handing.hand_off(case.pk, PACKET, department_id=marketing.pk, to_member_id=None, member=company.jonas, now=now)
        handing.withdraw(case.pk, member=company.jonas, now=now)
    else:
        if began == "reply beside":
            send(case, company.departments["Service"], company.priya, company.maya.pk)
        answer(case, company.jonas, leg_id)
    send(case, company.departments["Service"], company.priya)
    for who in ("robin", "priya"):
        with pytest.raises(CrossesDepartments, match="Somebody worked on this case"):
            send(case, marketing, company.members[who])
    with pytest.raises(CrossesDepartments):
        give(case.pk, department_id=marketing.pk, member_id=None, actor=PROGRAM, now=now)
    assert owned(case).department == company.departments["Service"]


def case_leg(case: Case) -> int:
    return Leg.objects.get(case=case).pk


def test_a_rule_puts_right_too(company: Company, case: Case, marketing: Department) -> None:
    give(case.pk, department_id=marketing.pk, member_id=None, actor=PROGRAM, now=clock.now())
    assert owned(case).department == marketing


def test_who_works_alone_gives_all_to_themselves(company: Company, case: Case, marketing: Department) -> None:
    take(case.pk, member=company.robin, now=clock.now())
    Member.objects.exclude(pk=company.robin.pk).update(is_active=False)
    send(case, marketing, company.robin)
    assert owned(case).department == marketing


@pytest.mark.parametrize("by", ["take", "assign"])
def test_colleagues_are_bothered_no_more_once_it_is_taken(company: Company, case: Case, marketing: Department, by: str) -> None:
    handing.hand_off(case.pk, PACKET, department_id=marketing.pk, to_member_id=None, member=company.jonas, now=clock.now())
    assert Alert.objects.filter(over_at=None).exists()
    if by == "take":
        take(case.pk, member=company.lena, now=clock.now())
    else:
        send(case, marketing, company.lena, company.lena.pk)
    assert HandOff.objects.get().state == "accepted"
    assert not Alert.objects.filter(over_at=None, cause__startswith="hand-off").exists()


@pytest.mark.parametrize("by_customer", [False, True])
def test_a_closed_case_of_a_leaver_opens_in_the_queue(company: Company, page: Page, case: Case, by_customer: bool) -> None:
    take(case.pk, member=company.jonas, now=clock.now())
    close(case.pk, Ending(silence="no_need"), member=company.jonas, now=clock.now())
    part_with(company.jonas.pk, by=company.robin, now=clock.now())
    if by_customer:
        arrive(page, "And my refund? I still wait for it.", name="Amara Nwosu")
    else:
        reopen(case.pk, member=company.maya, now=clock.now())
    case.refresh_from_db()
    assert (case.is_open, owned(case).member_id) == (True, None)

"""A page with one voice: what others write waits for its team; and offers of sales leave through the page's coordinators alone."""

from contextlib import suppress
from datetime import date

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.access import operations as access
from answerable.access import queries
from answerable.access.errors import NoMarketer, StillAccountable
from answerable.access.scope import Action
from answerable.alerts.models import Alert
from answerable.approvals.errors import NobodyToAsk
from answerable.approvals.models import Approval
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core.errors import Forbidden, Refusal
from answerable.journal.record import PROGRAM
from answerable.journeys.approving import decide
from answerable.journeys.company.manage_people import change_grants, change_person
from answerable.journeys.company.part_with import part_with
from answerable.journeys.promises import release as releasing
from answerable.journeys.promises import write
from answerable.promises.models import Promise
from answerable.promises.operations import PromiseDraft
from answerable.publish.models import Outbound
from answerable.staff import operations as staff
from answerable.staff.models import Department, Member
from tests import arrivals
from tests.cast import ALL, LONG_AGO, PASSWORD, Company

from . import scene

pytestmark = pytest.mark.django_db
CODE = "Use SPRING5 for five pounds off."


@pytest.fixture
def case(company: Company, page: Page) -> Case:
    for discipline, name, who in ((Department.Discipline.OTHER, "Sales", "Sal"), (Department.Discipline.MARKETING, "Brand", "Mona")):
        department = staff.establish(name, discipline=discipline, actor=PROGRAM, now=LONG_AGO)
        address, lead = f"{who.lower()}@harbour.example", Member.Role.LEAD
        member = staff.join(address, who, password=PASSWORD, department=department, role=lead, actor=PROGRAM, now=LONG_AGO)
        access.grant(member.pk, page.pk, ALL, actor=PROGRAM, now=LONG_AGO)
        company.members[who.lower()] = member
    for who in ("jonas", "priya", "maya"):
        access.grant(company.members[who].pk, page.pk, [Action.SEE, Action.NOTE, Action.REPLY, Action.APPROVE], actor=PROGRAM, now=LONG_AGO)
    return arrivals.case_of(page)


def drafted(company: Company, **terms: object) -> Promise:
    said = {"name": "Spring fares", "sentence": "Five pounds off.", "from_on": date(2026, 1, 1), "codes": ["SPRING5"], **terms}
    whose = {"owner_id": company.sal.pk, "department_id": company.sal.department_id}
    return write.make(company.brand.pk, PromiseDraft(**{**said, **whose}), member=company.sal, now=scene.now())  # type: ignore[arg-type]


@pytest.mark.capability("C20")
def test_an_offer_of_sales_leaves_with_a_coordinator_alone(company: Company, page: Page, case: Case) -> None:
    offer = drafted(company, kind="statement")
    assert (offer.is_drafted, offer.kind) == (True, "offer")
    told = Alert.objects.filter(promise_id=offer.pk, over_at=None).values_list("member_id", flat=True)
    assert set(told) == {company.lena.pk, company.mona.pk}
    held = scene.answer(case, company.sal, CODE)
    turn = scene.turn(held)
    assert (held.state, turn.member_id) == ("held", company.lena.pk)
    assert "not out on" in turn.because
    for other in (company.sal, company.priya, company.robin):
        with pytest.raises(Refusal):
            decide.approve(turn.pk, None, member=other, now=scene.now())
    decide.approve(turn.pk, None, member=company.lena, now=scene.now())
    assert Outbound.objects.values_list("state", flat=True).get() == "queued"


@pytest.mark.capability("C20")
def test_it_is_out_once_a_coordinator_who_did_not_write_it_let_it(company: Company, page: Page, case: Case) -> None:
    offer = drafted(company)
    for other in (company.sal, company.priya):
        with pytest.raises(Forbidden):
            releasing.release(offer.pk, page.pk, member=other, now=scene.now())
    releasing.release(offer.pk, page.pk, member=company.lena, now=scene.now())
    assert not Alert.objects.filter(promise_id=offer.pk, over_at=None).exists()
    assert scene.answer(case, company.jonas, CODE).state == "queued"
    draft = PromiseDraft(
        "Spring fares", "Ten pounds off.", company.sal.pk, company.sal.department_id, offer.from_on, codes=["SPRING5"], seen=1
    )
    write.change(offer.pk, draft, member=company.sal, now=scene.now())
    assert scene.answer(case, company.jonas, CODE).state == "held", "another wording is another offer"


@pytest.mark.capability("C20")
def test_it_leaves_at_once_where_a_coordinator_says_it_and_nowhere_without_one(company: Company, page: Page, case: Case) -> None:
    drafted(company)
    assert scene.answer(case, company.lena, CODE).state == "queued"
    for who in ("lena", "mona"):
        access.grant(company.members[who].pk, page.pk, [Action.SEE, Action.REPLY], actor=PROGRAM, now=LONG_AGO)
    with pytest.raises(NobodyToAsk):
        scene.answer(case, company.jonas, CODE)
    assert scene.answer(case, company.jonas, "We look into it.").state == "queued"


@pytest.mark.capability("C21")
def test_what_others_write_waits_for_the_team_of_the_page(company: Company, page: Page, case: Case) -> None:
    access.give_voice(page.pk, company.lena.pk, company.sal.department_id, actor=PROGRAM, now=LONG_AGO)
    held = scene.answer(case, company.jonas, "We look into it.")
    assert (held.state, scene.turn(held).department.name) == ("held", "Marketing")
    assert scene.turn(held).because == "Harbour Rail speaks through Marketing"
    decide.approve(scene.turn(held).pk, None, member=company.lena, now=scene.now())
    assert Outbound.objects.get().state == "queued"
    assert Approval.objects.count() == 1
    access.end_voice(page.pk, actor=PROGRAM, now=LONG_AGO)
    assert queries.voice(page.pk) is None


@pytest.mark.capability("C21")
def test_exactly_one_marketer_is_accountable_for_it(company: Company, page: Page, case: Case) -> None:
    for nobody in (company.jonas, company.sal, company.charlie):
        with pytest.raises(NoMarketer):
            access.give_voice(page.pk, nobody.pk, actor=PROGRAM, now=LONG_AGO)
    access.give_voice(page.pk, company.lena.pk, actor=PROGRAM, now=LONG_AGO)
    access.give_voice(page.pk, company.mona.pk, actor=PROGRAM, now=LONG_AGO)
    assert {each.accountable for each in queries.voices().values()} == {company.mona}
    with pytest.raises(StillAccountable):
        part_with(company.mona.pk, by=company.robin, now=scene.now())
    company.mona.refresh_from_db()
    assert company.mona.is_active
    part_with(company.lena.pk, by=company.robin, now=scene.now())


class Undone(Exception):
    """Every example begins with the same company."""


DEED = st.sampled_from(["name", "name", "leave", "move", "demote", "revoke"])


@pytest.mark.long
@pytest.mark.capability("C21")
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(DEED, st.sampled_from(["lena", "mona", "jonas"])), min_size=2, max_size=8))
def test_it_stays_so_whatever_becomes_of_people(company: Company, page: Page, case: Case, deeds: list[tuple[str, str]]) -> None:
    with suppress(Undone), transaction.atomic():
        access.give_voice(page.pk, company.lena.pk, actor=PROGRAM, now=LONG_AGO)
        for deed, who in deeds:
            with suppress(Refusal), transaction.atomic():
                do(deed, company, page, Member.objects.get(pk=company.members[who].pk))
            voice = queries.voices()[page.pk]
            assert voice.accountable.is_active
            assert voice.accountable.department_id == voice.department_id
            assert queries.coordinates(voice.accountable, page.pk)
        raise Undone


def do(deed: str, company: Company, page: Page, member: Member) -> None:
    by, now = company.robin, scene.now()
    if deed == "name":
        access.give_voice(page.pk, member.pk, actor=PROGRAM, now=now)
    elif deed == "leave":
        part_with(member.pk, by=by, now=now)
    elif deed == "revoke":
        change_grants(member.pk, {page.pk: []}, by=by, now=now)
    else:
        department = company.departments["Service"] if deed == "move" else member.department
        role = member.role if deed == "move" else Member.Role.READER
        change_person(member.pk, name=member.name, department=department, role=role, by=by, now=now)

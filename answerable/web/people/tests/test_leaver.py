"""A colleague leaves, in one action: nothing of theirs works any more, nothing waits for them, and history keeps their name."""

import asyncio

import pytest
from asgiref.sync import sync_to_async
from django.contrib.auth.tokens import default_token_generator
from django.test import Client

from answerable.access import operations as access
from answerable.alerts.models import Alert
from answerable.cases.models import Case, Following
from answerable.channels.models import Page
from answerable.config.live import Live
from answerable.config.tests.browser import Browser, session_of, watch
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.casework import consult, hand_off, take
from answerable.journeys.company.part_with import part_with
from answerable.routing.models import Consultation, HandOff, Ownership
from answerable.routing.rules.packet import Packet
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Deputy, Member, Presence
from tests.arrivals import case_of
from tests.cast import PASSWORD, Company
from tests.signing_in import surely

pytestmark = pytest.mark.django_db
PACKET = Packet("Her refund was refused twice.", "Say sorry in public")


@pytest.fixture
def case(company: Company, page: Page) -> Case:
    return case_of(page)


def taken(case: Case, by: Member) -> Case:
    take.take(case.pk, member=by, now=clock.now())
    return case


def owner_of(case: Case) -> tuple[str, int | None]:
    ownership = Ownership.objects.select_related("department").get(case=case)
    return ownership.department.name, ownership.member_id


def hand(case: Case, by: Member, to: Member) -> HandOff:
    return hand_off.hand_off(case.pk, PACKET, department_id=to.department_id, to_member_id=to.pk, member=by, now=clock.now())


def test_lena_leaves_and_everything_of_hers_ends_at_once(client: Client, company: Company, case: Case) -> None:
    taken(case, company.jonas)
    page = f"/cases/{case.pk}"
    hers = Client()
    hers.force_login(company.lena)
    hers.post(f"{page}/follow")
    token = default_token_generator.make_token(company.lena)
    staff.say_presence(company.lena.pk, "online", actor=PROGRAM, now=clock.now())
    staff.depute(company.priya.pk, company.lena.pk, actor=PROGRAM, now=clock.now())
    marketing = company.departments["Marketing"]
    staff.settle_department(marketing.pk, staff.DepartmentDraft("Marketing", "marketing", company.lena.pk), actor=PROGRAM, now=clock.now())
    _made, secret = access.make_token(access.TokenDraft("Shop", ["customers:read"]), actor=queries.actor(company.lena), now=clock.now())
    assert access.token_of(secret, now=clock.now()) is not None
    surely(client, company.robin)
    client.post(f"/people/{company.lena.pk}/departure")
    left = Member.objects.get(pk=company.lena.pk)
    assert hers.get(page).status_code == 302
    assert not Client().login(email=left.email, password=PASSWORD)
    assert not default_token_generator.check_token(left, token)
    assert access.token_of(secret, now=clock.now()) is None
    assert not Following.objects.filter(member_id=left.pk).exists()
    assert not Presence.objects.filter(member=left).exists()
    assert not Deputy.objects.exists()
    marketing.refresh_from_db()
    assert marketing.lead_id is None


def test_her_case_goes_back_to_the_queue_and_its_history_keeps_her_name(client: Client, company: Company, case: Case) -> None:
    taken(case, company.maya)
    surely(client, company.robin)
    client.post(f"/people/{company.maya.pk}/departure")
    assert owner_of(case) == ("Service", None)
    assert "Maya Okafor" in client.get(f"/cases/{case.pk}").content.decode()


def test_her_deputy_gets_what_they_may_answer_and_the_queue_the_rest(client: Client, company: Company, page: Page) -> None:
    mine, elsewhere = (taken(case_of(page, name=name), company.maya) for name in ("Amara Nwosu", "Ben Adler"))
    Ownership.objects.filter(case=elsewhere).update(department=company.departments["Marketing"])
    staff.depute(company.maya.pk, company.jonas.pk, actor=PROGRAM, now=clock.now())
    surely(client, company.robin)
    assert "Jonas Lindqvist" in client.get("/people").content.decode().split(f'id="part-{company.maya.pk}"')[1].split("</dialog>")[0]
    client.post(f"/people/{company.maya.pk}/departure", {"cases": "deputy"})
    assert owner_of(mine) == ("Service", company.jonas.pk)
    assert owner_of(elsewhere) == ("Marketing", None)


def test_what_was_handed_to_her_waits_for_her_department(company: Company, case: Case) -> None:
    made = hand(taken(case, company.jonas), company.jonas, company.lena)
    who = {"password": None, "department": made.to_department, "role": Member.Role.OWNER}
    tara = staff.join("tara@harbour.example", "Tara", **who, actor=PROGRAM, now=clock.now())  # type: ignore[arg-type]
    part_with(company.lena.pk, by=company.robin, now=clock.now())
    assert owner_of(case) == ("Marketing", None)
    made.refresh_from_db()
    assert (made.state, made.to_member_id) == ("waiting", None)
    standing = Alert.objects.filter(cause__startswith=f"hand-off {made.pk} ", over_at=None)
    assert [each.member_id for each in standing] == [tara.pk]


def test_what_she_handed_over_comes_back_to_her_department_not_to_her(company: Company, case: Case) -> None:
    hand(taken(case, company.jonas), company.jonas, company.lena)
    part_with(company.jonas.pk, by=company.robin, now=clock.now())
    hand_off.give_back(case.pk, "Refunds are yours.", member=company.lena, now=clock.now())
    assert owner_of(case) == ("Service", None)


def test_what_she_was_asked_her_department_answers(company: Company, case: Case) -> None:
    lena = company.lena
    question = consult.consult(
        case.pk, "May we pay?", department_id=lena.department_id, to_member_id=lena.pk, due_at=None, member=company.jonas, now=clock.now()
    )
    part_with(lena.pk, by=company.robin, now=clock.now())
    assert Consultation.objects.get(pk=question.pk).to_member_id is None
    assert not Alert.objects.filter(member=lena, over_at=None).exists()


@pytest.mark.django_db(transaction=True)
def test_her_open_desk_is_told_nothing_more_from_that_moment_on(company: Company, page: Page) -> None:
    session = session_of(company.jonas)

    async def story(live: Live) -> None:
        async with Browser(live, session) as desk:
            await desk.until("catchup")
            begun = asyncio.get_running_loop().time()
            await sync_to_async(part_with)(company.jonas.pk, by=company.robin, now=clock.now())
            await asyncio.wait_for(desk.has_ended.wait(), 9)
            assert asyncio.get_running_loop().time() - begun < 9, "sooner than streams are looked after anyway"

    watch(story)

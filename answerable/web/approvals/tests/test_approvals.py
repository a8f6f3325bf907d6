"""The screen on which somebody agrees, or does not."""

import pytest
from django.test import Client

from answerable.approvals.models import Approval
from answerable.cases.models import Case, Leg
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.journeys.tests.approving import scene
from answerable.macros import operations as macros
from answerable.macros.models import Wording
from answerable.macros.operations import MacroDraft
from answerable.publish import queries as sent
from answerable.publish.models import Outbound
from tests import arrivals
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(company: Company, page: Page) -> Case:
    scene.with_legal(company, page, "Tomasz")
    scene.chain("Legal reads all", company.departments["Legal"])
    return arrivals.case_of(page)


@pytest.fixture
def held(company: Company, case: Case) -> Outbound:
    return scene.answer(case, company.jonas, "We refund it.")


def as_member(company: Company, name: str) -> Client:
    client = Client()
    client.force_login(company.members[name])
    return client


def test_it_shows_who_is_asked_what_waits_and_lets_them_agree(company: Company, held: Outbound) -> None:
    tomasz = as_member(company, "tomasz")
    shown = tomasz.get("/approvals").content.decode()
    assert "We refund it." in shown
    assert "Jonas Lindqvist" in shown
    turn = scene.turn(held)
    assert f"/approvals/{turn.pk}/consent" in shown
    assert f'href="/approvals/{turn.pk}"' in tomasz.get("/for-you").content.decode()
    answer = tomasz.post(f"/approvals/{turn.pk}/consent", {"text": "We refund it.\r\n"}, follow=True).content.decode()
    assert "Approved, and on its way" in answer
    assert sent.outbound(held.pk).state == "queued"
    assert tomasz.post(f"/approvals/{turn.pk}/consent").status_code == 409


def test_it_shows_what_an_approver_changed(company: Company, held: Outbound) -> None:
    turn = scene.turn(held)
    as_member(company, "tomasz").post(f"/approvals/{turn.pk}/consent", {"text": "We look into it."})
    shown = as_member(company, "jonas").get(f"/approvals/{turn.pk}").content.decode()
    assert '<del class="gone">' in shown
    assert "look" in shown
    assert "Tomasz, Legal" in shown


def test_it_sends_back_with_a_reason_alone(company: Company, held: Outbound) -> None:
    turn, tomasz = scene.turn(held), as_member(company, "tomasz")
    assert tomasz.post(f"/approvals/{turn.pk}/return", {"words": " "}).status_code == 422
    assert tomasz.post(f"/approvals/{turn.pk}/return", {"words": "No promise in public."}).status_code == 302
    shown = as_member(company, "jonas").get(f"/cases/{held.case_id}").content.decode()
    assert "Sent back by Legal: No promise in public." in shown


def test_it_stands_in_its_case_with_the_buttons_of_who_looks(company: Company, held: Outbound) -> None:
    shown = as_member(company, "tomasz").get(f"/cases/{held.case_id}").content.decode()
    assert "Waits for Legal since" in shown
    assert f"/approvals/{scene.turn(held).pk}/consent" in shown
    own = as_member(company, "jonas")
    assert f"/outbounds/{held.pk}/withdrawal" in own.get(f"/cases/{held.case_id}").content.decode()
    assert own.post(f"/outbounds/{held.pk}/withdrawal").status_code in {200, 302}
    assert Approval.objects.get().state == "cancelled"


def test_it_lets_nobody_else_decide(company: Company, held: Outbound) -> None:
    path = f"/approvals/{scene.turn(held).pk}"
    assert as_member(company, "charlie").get(path).status_code == 404
    assert as_member(company, "charlie").post(f"{path}/consent").status_code == 404
    for name in ("jonas", "maya"):
        client = as_member(company, name)
        assert f"{path}/consent" not in client.get("/approvals").content.decode()
        assert client.post(f"{path}/consent").status_code == 403
        assert client.post(f"{path}/return", {"words": "No."}).status_code == 403
    assert sent.outbound(held.pk).state == "held"


def test_it_says_what_follows_once_a_text_has_left(company: Company, case: Case) -> None:
    macros.write(MacroDraft("Paid", "paid", {"": "It is paid."}, closes=True, snooze_hours=24), actor=PROGRAM, now=LONG_AGO)
    wording = Wording.objects.get()
    jonas, leg = as_member(company, "jonas"), Leg.objects.get(case=case)
    left = {"macro": wording.pk, "then": ["snooze:24", "close"]}
    jonas.post(f"/cases/{case.pk}/replies", {"mode": "public", "leg": leg.pk, "text": "It is paid.", "last_outbound_id": "", **left})
    turn = Approval.objects.get(state="waiting")
    said = "Once it has left: snooze for 24 hours, close as solved"
    assert said in jonas.get(f"/cases/{case.pk}").content.decode()
    tomasz = as_member(company, "tomasz")
    assert said in tomasz.get("/approvals").content.decode()
    tomasz.post(f"/approvals/{turn.pk}/consent")
    assert "Once it has left" not in tomasz.get(f"/approvals/{turn.pk}").content.decode()
    assert "Once it has left" not in jonas.get(f"/cases/{case.pk}").content.decode()

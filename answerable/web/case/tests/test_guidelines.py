"""The guidelines where an answer is written: shown while it is, and again where it would leave."""

from uuid import uuid4

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.cases.models import Case, Leg
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.policy import operations as policy
from answerable.policy import queries
from answerable.policy.models import Hit
from answerable.publish.models import Outbound
from answerable.staff.models import Department
from answerable.web.guidelines.tests.test_guidelines import written
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C17")]
HTMX = {"HX-Request": "true"}
TEXT = "We guarantee it."


def said(case: Case, **more: object) -> dict[str, object]:
    return {"mode": "public", "leg": Leg.objects.get(case=case).pk, "text": TEXT, "send_key": str(uuid4()), **more}


def test_it_shows_what_a_text_meets_and_keeps_that_it_did(client: Client, company: Company, page: Page) -> None:
    case, version = case_of(page), written(company, severity="approval", alternative="We will look into it.")
    Department.objects.filter(pk=company.lena.department_id).update(lead=company.lena)
    client.force_login(company.jonas)
    assert f'data-checks-url="/cases/{case.pk}/checks"' in client.get(f"/cases/{case.pk}").content.decode()
    html = client.post(f"/cases/{case.pk}/checks", said(case)).content.decode()
    assert 'data-outcome="approval"' in html
    assert 'data-short="1 phrase needs Marketing"' in html
    assert 'data-span="3-12"' in html
    assert f'href="/guidelines/{version.rule_id}"' in html
    assert "M-01 v1" in html
    assert "Lena Brandt" in html
    hit = Hit.objects.get()
    assert (hit.did, hit.case_id, hit.member_id) == ("shown", case.pk, company.jonas.pk)
    client.force_login(company.lena)
    assert "Shown while writing" in client.get(f"/guidelines/{version.rule_id}").content.decode()
    assert client.post(f"/cases/{case.pk}/checks", said(case, text="Hello")).content.decode().strip() == ""


def test_it_keeps_the_text_where_a_rule_stops_it(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    written(company, severity="blocked")
    access.revoke(company.jonas.pk, page.pk, actor=PROGRAM, now=LONG_AGO)
    access.grant(company.jonas.pk, page.pk, [Grant.Action.SEE, Grant.Action.REPLY], actor=PROGRAM, now=LONG_AGO)
    client.force_login(company.jonas)
    for headers in ({}, HTMX):
        refused = client.post(f"/cases/{case.pk}/replies", said(case, last_outbound_id=""), headers=headers)
        html = refused.content.decode()
        assert (refused.status_code, refused["X-Refused"]) == (422, "not_allowed")
        assert "We guarantee nothing." in html
        assert "Reword it: this may not be sent." in html
        assert 'name="override"' not in html
        assert (TEXT in html) == (not headers)
    assert not Outbound.objects.exists()


def test_it_lets_who_may_send_it_with_a_reason(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    written(company, severity="blocked")
    client.force_login(company.jonas)
    html = client.post(f"/cases/{case.pk}/replies", said(case)).content.decode()
    assert "You may send it all the same. Why?" in html
    assert client.post(f"/cases/{case.pk}/replies", said(case, override="Legal agreed by phone")).status_code == 302
    assert Outbound.objects.get().text == TEXT
    assert list(Hit.objects.filter(did="overridden").values_list("reason", flat=True)) == ["Legal agreed by phone"]


def test_it_has_what_binds_at_hand(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    written(company, way="public")
    written(company, way="private", sentence="Only in private.", code="M-02")
    policy.guide(page.brand_id, "Be kind.", actor=PROGRAM, now=LONG_AGO)
    client.force_login(company.jonas)
    leg = Leg.objects.get(case=case).pk
    html = client.get(f"/cases/{case.pk}/checks?mode=public&leg={leg}").content.decode()
    assert "Be kind." in html
    assert "We guarantee nothing." in html
    assert "Only in private." not in html
    assert len(queries.rules()) == 2


def test_it_holds_the_closing_reply_against_them_too(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    written(company, severity="reason")
    client.force_login(company.jonas)
    html = client.get(f"/cases/{case.pk}/closure", headers=HTMX).content.decode()
    assert f'data-checks-url="/cases/{case.pk}/checks" data-checks-in="#close-hits"' in html
    closing = {"outcome": "solved", "how": "word", **said(case)}
    refused = client.post(f"/cases/{case.pk}/closure", closing, headers=HTMX)
    assert (refused.status_code, refused["X-Refused"]) == (422, "needs_reason")
    assert client.post(f"/cases/{case.pk}/closure", {**closing, "override": "It is so"}, headers=HTMX).status_code == 200
    assert Outbound.objects.get().text == TEXT

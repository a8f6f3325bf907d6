"""A second factor that is owed, and one that was lost."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from answerable.access.scope import Action
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.casework.change import change
from answerable.routing import operations as routing
from answerable.routing import queries as owned
from tests.arrivals import arrive
from tests.cast import PASSWORD, Company
from tests.signing_in import surely

pytestmark = pytest.mark.django_db


def test_who_lost_a_second_factor_loses_nothing_else(client: Client, company: Company, page: Page) -> None:
    case_id = arrive(page, "Where is my refund?").case_id
    take = lambda actor, now: routing.take(case_id, actor=actor, now=now)  # noqa: E731
    change(case_id, Action.REPLY, take, member=company.jonas, now=clock.now())
    for kind in (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES):
        Authenticator.objects.create(user=company.jonas, type=kind, data={})
    theirs = Client()
    theirs.force_login(company.jonas)
    surely(client, company.robin)
    assert "Lost their second factor" in client.get("/people").content.decode()
    answer = client.delete(f"/people/{company.jonas.pk}/second-factor", follow=True)
    assert "Jonas Lindqvist signs in by password now" in answer.content.decode()
    assert not Authenticator.objects.filter(user=company.jonas).exists()
    assert "Lost their second factor" not in client.get("/people").content.decode()
    assert "reset your second factor" in theirs.get("/for-you").content.decode()
    assert (ownership := owned.ownership(case_id)) is not None
    assert ownership.member_id == company.jonas.pk
    assert Client().login(email="jonas@harbour.example", password=PASSWORD)


def test_who_owes_a_second_factor_sees_nothing_else(client: Client, company: Company) -> None:
    surely(client, company.robin)
    assert client.post("/people/second-factor", {"_method": "PATCH", "roles": ["agent"]}).status_code == 302
    assert 'value="agent" checked' in client.get("/people/second-factor").content.decode()
    theirs = Client()
    theirs.force_login(company.jonas)
    assert theirs.get("/").url == "/account/2fa/"  # type: ignore[attr-defined]
    assert theirs.get("/", headers={"HX-Request": "true"}).headers["HX-Redirect"] == "/account/2fa/"
    assert "Your company asks for a second factor" in theirs.get("/account/2fa/").content.decode()
    theirs.force_login(company.priya)
    assert theirs.get("/").status_code == 200

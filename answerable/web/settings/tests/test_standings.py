"""What customers can be to the company, and the programs that tell of them."""

import re

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access.models import Token
from answerable.customers.models import Standing
from answerable.journeys.company.part_with import part_with
from tests.cast import LONG_AGO, Company
from tests.signing_in import surely

pytestmark = pytest.mark.django_db


def test_a_lead_makes_changes_retires_and_revives_a_standing(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    client.post("/settings/standings", {"name": "At risk", "tone": "careful"})
    made = Standing.objects.get()
    assert made.key == "at-risk"
    assert client.post("/settings/standings", {"name": "At risk", "tone": "plain"}).status_code == 409
    client.post(f"/settings/standings/{made.pk}", {"_method": "PATCH", "name": "May leave", "tone": "grave"})
    assert Standing.objects.values_list("key", "name", "tone").get() == ("at-risk", "May leave", "grave")
    client.post(f"/settings/standings/{made.pk}", {"_method": "DELETE"})
    assert "Bring back" in client.get("/settings/standings").content.decode()
    client.post(f"/settings/standings/{made.pk}/revival")
    assert "May leave" in client.get("/settings/standings").content.decode()


def test_an_agent_decides_on_neither(client: Client, company: Company) -> None:
    client.force_login(company.jonas)
    assert client.post("/settings/standings", {"name": "Gold", "tone": "good"}).status_code == 403
    assert client.get("/settings/tokens").status_code == 403


def test_an_owner_sees_a_token_once_and_revokes_it(client: Client, company: Company) -> None:
    surely(client, company.robin)
    assert client.post("/settings/tokens", {"name": "Exchange"}).status_code == 422
    shown = client.post("/settings/tokens", {"name": "Exchange", "touchpoints:write": "on"})
    secret = re.search(r'value="(answerable_[\w-]+)"', shown.content.decode())
    assert secret is not None
    assert shown["Cache-Control"] == "no-store"
    again = client.get("/settings/tokens").content.decode()
    assert "Exchange" in again
    assert secret[1] not in again
    token = access.token_of(secret[1], now=LONG_AGO)
    assert token is not None
    assert token.rights == ["touchpoints:write"]
    client.post(f"/settings/tokens/{token.pk}", {"_method": "DELETE"})
    assert access.token_of(secret[1], now=LONG_AGO) is None


def test_a_token_dies_with_who_made_it(client: Client, company: Company) -> None:
    surely(client, company.robin)
    client.post("/settings/tokens", {"name": "Exchange", "touchpoints:write": "on"})
    Token.objects.update(made_by_id=company.jonas.pk)
    part_with(company.jonas.pk, by=company.robin, now=LONG_AGO)
    assert Token.objects.get().revoked_at == LONG_AGO

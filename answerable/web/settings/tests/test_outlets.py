"""Owners decide in which rooms staff are told."""

import pytest
from django.test import Client

from answerable.alerts.models import Outlet
from answerable.channels.models import Page
from answerable.core import crypto
from tests.cast import Company
from tests.signing_in import surely

pytestmark = pytest.mark.django_db
ROOM = {"name": "Service", "address": "json://127.0.0.1:9/secret-key", "is_private_allowed": "on"}


def test_an_owner_opens_and_closes_one_and_its_address_is_never_shown(client: Client, company: Company, page: Page) -> None:
    surely(client, company.robin)
    wanted = {**ROOM, "department": company.maya.department_id, "pages": page.pk}
    shown = client.post("/settings/chat-alerts", wanted, follow=True).content.decode()
    outlet = Outlet.objects.get()
    assert (outlet.department_id, outlet.page_ids, outlet.service) == (company.maya.department_id, [page.pk], "JSON")
    assert crypto.unseal(outlet.sealed)["address"] == ROOM["address"]
    assert "secret-key" not in shown
    assert client.post(f"/settings/chat-alerts/{outlet.pk}/trial").status_code == 422, "nobody listens there"
    client.post(f"/settings/chat-alerts/{outlet.pk}", {"_method": "DELETE"})
    assert not Outlet.objects.exists()


@pytest.mark.parametrize(("changed", "words"), [({"address": "nonsense"}, "no address of a room"), ({"is_private_allowed": ""}, "private")])
def test_it_says_what_does_not_fit_and_keeps_nothing(client: Client, company: Company, changed: dict[str, str], words: str) -> None:
    surely(client, company.robin)
    answer = client.post("/settings/chat-alerts", {**ROOM, **changed})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Outlet.objects.exists()


def test_a_lead_has_no_say(client: Client, company: Company) -> None:
    client.force_login(company.maya)
    assert client.get("/settings/chat-alerts").status_code == 403
    assert client.post("/settings/chat-alerts", ROOM).status_code == 403

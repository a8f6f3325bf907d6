"""What is recognised in messages, in the settings: leads and owners decide, numbers are tried on their examples."""

import pytest
from django.test import Client

from answerable.triage.models import Term
from tests.cast import Company

pytestmark = pytest.mark.django_db


def test_a_number_is_made_from_its_examples(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    client.post("/settings/terms", {"kind": "number", "name": "Order", "spellings": "ORD-12345\nORD-1234567\n"})
    term = Term.objects.get()
    assert (term.pattern, term.spellings) == ("ORD-[0-9]{5,7}", ["ORD-12345", "ORD-1234567"])
    assert 'value="ORD-[0-9]{5,7}"' in client.get(f"/settings/terms/{term.pk}").content.decode()
    assert "Order" in client.get("/settings/terms").content.decode()


@pytest.mark.parametrize(
    ("written", "status", "said"),
    [
        ({"name": "Order", "spellings": "ORD-1", "pattern": "HR-[0-9]+"}, 422, "does not find “ORD-1”"),
        ({"name": "Order", "spellings": "ORD-1", "pattern": "ORD-[0-9"}, 422, "cannot be read"),
        ({"name": "Order", "spellings": "ORD-1", "pattern": "(?=O)ORD-1"}, 422, "cannot be read"),
        ({"name": "Order", "spellings": "order", "pattern": ""}, 422, "does not find “order”"),
        ({"name": "Order", "spellings": "", "pattern": ""}, 422, "Write at least one example"),
        ({"name": "", "spellings": "ORD-1", "pattern": ""}, 422, "required"),
    ],
)
def test_a_pattern_that_does_not_fit_is_refused(client: Client, company: Company, written: dict[str, str], status: int, said: str) -> None:
    client.force_login(company.priya)
    answer = client.post("/settings/terms", {"kind": "number", **written})
    assert (answer.status_code, Term.objects.count()) == (status, 0)
    assert said in answer.content.decode()


def test_it_is_tried_on_a_message_before_it_is_kept(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    tried = {"kind": "number", "name": "Order", "spellings": "ORD-12345", "trial": "where is ord-54321 and XORD-11111"}
    shown = client.post("/settings/terms/trial", tried).content.decode()
    assert "ORD-[0-9]{5}" in shown
    assert ">ord-54321</mark></p>" in shown
    shown = client.post("/settings/terms/trial", {"kind": "place", "name": "Moor End", "trial": "stuck at #MoorEnd"}).content.decode()
    assert ">MoorEnd</mark>" in shown
    assert not Term.objects.exists()


def test_words_are_pressing_retired_and_brought_back(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    client.post("/settings/terms", {"kind": "pressing", "name": "Lift", "spellings": "stuck in the lift", "urgency": "critical"})
    term = Term.objects.get()
    client.post(f"/settings/terms/{term.pk}", {"_method": "PATCH", "name": "Lift", "spellings": "lift stuck", "urgency": "high"})
    assert client.post("/settings/terms", {"kind": "pressing", "name": "lift", "urgency": "high"}).status_code == 409
    client.delete(f"/settings/terms/{term.pk}")
    assert client.get(f"/settings/terms/{term.pk}").status_code == 404
    client.post(f"/settings/terms/{term.pk}/revival")
    assert Term.objects.filter(retired_at=None, urgency="high", spellings=["lift stuck"]).count() == 1


def test_an_agent_is_refused(client: Client, company: Company) -> None:
    client.force_login(company.jonas)
    asked = [client.get("/settings/terms"), client.get("/settings/terms/new"), client.post("/settings/terms/trial", {"kind": "place"})]
    assert [each.status_code for each in asked] == [403, 403, 403]
    assert client.post("/settings/terms", {"kind": "place", "name": "Quay"}).status_code == 403

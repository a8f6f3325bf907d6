"""Owners, and nobody else, say which language model is asked, for what and how much."""

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.journal.models import Event
from answerable.journeys.assisting.work import ask_model
from answerable.language_model import queries
from answerable.language_model.models import Ask, Endpoint
from tests.cast import Company
from tests.model_server import model_server

pytestmark = pytest.mark.django_db
HERE = "/settings/language-model"
SAID = {"_method": "PATCH", "address": "http://127.0.0.1:9/v1/", "model": "small-7b", "timeout_seconds": "5", "tokens_a_day": "9000"}


@pytest.fixture
def owner(client: Client, company: Company) -> Client:
    client.force_login(company.robin)
    return client


def test_it_is_off_until_an_owner_says_so(owner: Client, page: Page) -> None:
    shown = owner.get(HERE).content.decode()
    assert "Try it" not in shown
    assert owner.post(HERE, SAID | {"key": "sk-otters", "is_private_allowed": "on"}).status_code == 302
    kept = Endpoint.objects.get()
    assert (kept.address, kept.is_private_allowed, kept.tokens_a_day, kept.requests_a_day) == ("http://127.0.0.1:9/v1", True, 9000, 0)
    shown = owner.get(HERE).content.decode()
    assert "sk-otters" not in shown
    assert "One is kept." in shown
    assert "[EMAIL_1]" in shown
    assert queries.switches([page.pk]) == {}
    owner.post(f"{HERE}/switches", {"_method": "PATCH", f"draft_{page.pk}": "on", f"summary_{page.pk}": "on", "draft_999": "on"})
    assert queries.switches([page.pk]) == {page.pk: {"draft", "summary"}}
    owner.post(f"{HERE}/key", {"_method": "DELETE"})
    assert Endpoint.objects.get().sealed_key is None
    owner.post(HERE, {"_method": "DELETE"})
    assert not Endpoint.objects.exists()
    assert queries.switches([page.pk]) == {}
    kinds = ["model.settled", "model.switched", "model.key_forgotten", "model.removed"]
    assert list(Event.objects.filter(kind__startswith="model.").order_by("pk").values_list("kind", flat=True)) == kinds


def test_it_says_what_is_wrong(owner: Client) -> None:
    for wrong in (
        {"address": "ftp://a"},
        {"address": ""},
        {"model": " "},
        {"timeout_seconds": "999"},
        {"tokens_a_day": "-1"},
        {"key": "ä"},
    ):
        answer = owner.post(HERE, SAID | wrong)
        assert (answer.status_code, 'role="alert"' in answer.content.decode() or "field-error" in answer.content.decode()) == (422, True)
    assert not Endpoint.objects.exists()


def test_it_is_tried_with_nobody_s_words_and_counted(owner: Client) -> None:
    with model_server() as model:
        owner.post(HERE, SAID | {"address": model.address, "is_private_allowed": "on"})
        waiting = owner.post(f"{HERE}/trial", headers={"HX-Request": "true"}).content.decode()
        asked = Ask.objects.get()
        assert f'hx-get="/asks/{asked.pk}"' in waiting
        ask_model(asked.pk)
        assert "Dear Amara Osei, it is on its way." in owner.get(f"/asks/{asked.pk}", headers={"HX-Request": "true"}).content.decode()
    shown = owner.get(HERE).content.decode()
    assert "1 question" in shown
    assert "100 tokens" in shown
    assert "of 9,000" in shown


def test_only_owners_decide(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.priya)
    assert client.get(HERE).status_code == 403
    for where, method in (
        (HERE, "PATCH"),
        (HERE, "DELETE"),
        (f"{HERE}/key", "DELETE"),
        (f"{HERE}/switches", "PATCH"),
        (f"{HERE}/trial", "POST"),
    ):
        assert client.post(where, SAID | {"_method": method}).status_code == 403
    assert not Endpoint.objects.exists()
    assert HERE not in client.get("/settings/labels").content.decode()

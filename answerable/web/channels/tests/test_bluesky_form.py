"""Connecting an account on Bluesky: what the form says to what cannot work. Where it works is shown on a real network (tests/journeys)."""

import json
from base64 import urlsafe_b64encode

import pytest
from django.test import Client

from answerable.channels import queries as channels
from answerable.channels.contract import Acknowledgement, Delivery
from answerable.channels.models import Credential, Page
from answerable.core import crypto
from answerable.core.settings import get_settings
from tests.cast import Company, add_page
from tests.contract.hook import Hook

pytestmark = pytest.mark.django_db
FORM = {"network": "bluesky", "identifier": "@Harbour-Rail.bsky.social", "password": "abcd-efgh", "address": "http://127.0.0.1:9"}


def refused(client: Client, company: Company, **other: str) -> str:
    """What the form says."""
    client.force_login(company.robin)
    said = client.post("/channels", {**FORM, "brand": company.brand.pk, **other})
    assert said.status_code == 422
    assert not Page.objects.filter(network="bluesky").exists()
    return said.content.decode()


def test_it_offers_the_form(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    text = client.get("/channels/new?network=bluesky").content.decode()
    assert "App password" in text
    assert 'value="https://bsky.social"' in text
    assert "Access token" not in text
    assert 'name="messages"' in text


def test_it_calls_no_private_address(client: Client, company: Company) -> None:
    assert "lies inside of a private network" in refused(client, company)


def test_it_wants_a_handle(client: Client, company: Company) -> None:
    assert "A handle looks like" in refused(client, company, identifier="Harbour Rail")


@pytest.mark.parametrize(
    ("scope", "sentence"),
    [("com.atproto.access", "own password"), ("com.atproto.appPass", "The server was reached and takes the app password")],
)
def test_it_says_how_far_it_came(client: Client, company: Company, monkeypatch: pytest.MonkeyPatch, scope: str, sentence: str) -> None:
    """A server that logs in, and shows nothing: what worked is ticked off."""
    middle = urlsafe_b64encode(json.dumps({"scope": scope}).encode()).decode()
    session = json.dumps({"did": "did:plc:harbour", "accessJwt": f"e.{middle}.s", "refreshJwt": "r"})

    def answer(asked: Delivery) -> Acknowledgement:
        is_of_session = asked.method == "POST" or not asked.query
        return Acknowledgement(200, session) if is_of_session else Acknowledgement(502, "{}")

    with Hook(answer) as server:
        monkeypatch.setattr(get_settings(), "sandbox_url", server.url)
        assert sentence in refused(client, company, address=server.url)
        bodies = [json.loads(each.body) for each in server.posts(1) if each.body]
    assert bodies == [{"identifier": "harbour-rail.bsky.social", "password": "abcd-efgh"}]


def test_it_says_that_the_app_password_opens_no_direct_messages(client: Client, company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    middle = urlsafe_b64encode(json.dumps({"scope": "com.atproto.appPass"}).encode()).decode()
    session = json.dumps({"did": "did:plc:harbour", "accessJwt": f"e.{middle}.s", "refreshJwt": "r"})
    with Hook(lambda _: Acknowledgement(200, session)) as server:
        monkeypatch.setattr(get_settings(), "sandbox_url", server.url)
        text = refused(client, company, address=server.url, messages="on")
    assert "Mentions, replies and quotes can be read" in text
    assert "does not open direct messages" in text


def test_it_asks_an_account_for_an_app_password_again(client: Client, company: Company) -> None:
    page = add_page(company, {"id": "did:plc:harbour", "kind": "account", "name": "Harbour", "handle": "harbour.test", "token": "x"})
    Page.objects.filter(pk=page.pk).update(network="bluesky", address="http://127.0.0.1:9")
    known = {"identifier": "harbour.test", "password": "old", "token": "a", "refresh_token": "b"}
    Credential.objects.filter(pk=page.pk).update(sealed=crypto.seal(known))
    client.force_login(company.robin)
    assert "New app password" in client.get(f"/channels/{page.pk}/credential").content.decode()
    said = client.post(f"/channels/{page.pk}/credential", {"password": "new"})
    assert "cannot be reached" in said.content.decode()
    assert channels.access(page).credential["password"] == "old"

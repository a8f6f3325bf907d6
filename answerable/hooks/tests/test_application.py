"""One address for all pages of an application: each item goes to the page that it names, and to none that is signed otherwise."""

import hashlib
import hmac
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponseBase
from django.test import Client

from answerable.channels import operations as channels
from answerable.channels.contract import Identified
from answerable.channels.models import Health, Page
from answerable.core import clock
from answerable.hooks import pages
from answerable.ingest.models import RawItem, Refused
from answerable.journal.record import PROGRAM
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "/hooks/facebook"
Knock = Callable[..., HttpResponseBase]


def add(company: Company, external_id: str, secret: str = "app secret") -> Page:
    """A Facebook Page of an application with this secret."""
    found = Identified(external_id, "page", f"Page {external_id}", "")
    credential = {"token": "t", "secret": secret, "verify_token": f"word of {external_id}", "app_id": "1"}
    place: dict[str, Any] = {"network": "facebook", "address": "https://graph.facebook.com", "is_simulated": False}
    return channels.connect(company.brand, found, credential=credential, actor=PROGRAM, now=clock.now(), **place)


def delivery(*named: str) -> bytes:
    """A message to each of these pages."""
    return json.dumps({"object": "page", "entry": [_entry(each, number) for number, each in enumerate(named)]}).encode()


def _entry(page: str, number: int) -> dict[str, Any]:
    message = {"mid": f"m_{number}", "text": "Hello"}
    event = {"sender": {"id": "7"}, "recipient": {"id": page}, "timestamp": 1_760_000_000_000, "message": message}
    return {"id": page, "time": 1_760_000_000, "messaging": [event]}


@pytest.fixture
def knock(client: Client, company: Company) -> Knock:
    """Deliver a body, signed with this secret."""
    pages._kept.clear()
    pages._numbers.clear()

    def deliver(body: bytes, secret: str = "app secret", path: str = ADDRESS) -> HttpResponseBase:
        signature = "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
        return client.post(path, body, content_type="application/json", headers={"X-Hub-Signature-256": signature})

    return deliver


def kept() -> set[tuple[str, str]]:
    """Which page has which item."""
    return set(RawItem.objects.values_list("page__external_id", "key"))


def test_it_sorts_what_it_brings_by_page(company: Company, knock: Knock) -> None:
    add(company, "1010")
    add(company, "2020")
    assert knock(delivery("1010", "2020", "1010")).status_code == 200
    assert kept() == {("1010", "m_0:created"), ("2020", "m_1:created"), ("1010", "m_2:created")}
    assert knock(delivery("1010", "2020", "1010")).status_code == 200
    assert RawItem.objects.count() == 3


def test_it_passes_over_pages_that_the_desk_does_not_have(company: Company, knock: Knock) -> None:
    add(company, "1010")
    assert knock(delivery("9090", "1010")).status_code == 200
    assert kept() == {("1010", "m_1:created")}


def test_it_knows_a_page_that_was_connected_a_moment_ago(client: Client, company: Company, knock: Knock) -> None:
    """The network asks back while the page is connected; what arrives for others meanwhile must not hide it."""
    add(company, "1010")
    assert knock(delivery("1010")).status_code == 200
    add(company, "2020")
    asked = {"hub.mode": "subscribe", "hub.challenge": "55", "hub.verify_token": "word of 2020"}
    said = client.get(ADDRESS, asked)
    assert (said.status_code, said.content) == (200, b"55")
    assert knock(delivery("2020")).status_code == 200
    assert ("2020", "m_0:created") in kept()


def test_it_keeps_two_applications_apart(company: Company, knock: Knock) -> None:
    add(company, "1010")
    add(company, "2020", secret="another app's")
    assert knock(delivery("1010", "2020")).status_code == 200
    assert kept() == {("1010", "m_0:created")}
    assert knock(delivery("2020"), secret="another app's").status_code == 200
    assert ("2020", "m_0:created") in kept()


def test_a_page_s_own_address_takes_nothing_for_others(company: Company, knock: Knock) -> None:
    page = add(company, "1010")
    add(company, "2020")
    assert knock(delivery("1010", "2020"), path=f"{ADDRESS}/{page.pk}").status_code == 200
    assert kept() == {("1010", "m_0:created")}


def test_it_refuses_what_nobody_signed_and_shows_it(company: Company, knock: Knock) -> None:
    page = add(company, "1010")
    assert knock(delivery("1010"), secret="forged").status_code == 401
    assert (RawItem.objects.count(), Refused.objects.get().reason) == (0, "bad_signature")
    assert Health.objects.get(pk=page.pk).refused_count == 1


def test_it_refuses_what_cannot_be_read(company: Company, knock: Knock) -> None:
    add(company, "1010")
    for body in (b"{", b"[]", b'{"object": "user", "entry": []}'):
        assert knock(body).status_code == 400
    assert RawItem.objects.count() == 0


def test_it_has_no_address_for_networks_that_deliver_to_pages(company: Company, knock: Knock) -> None:
    assert knock(delivery("1010")).status_code == 404
    assert {knock(b"{}", path=f"/hooks/{name}").status_code for name in ("sandbox", "mastodon", "file", "nobody")} == {404}


def test_any_page_s_word_answers_the_handshake(client: Client, company: Company, knock: Knock) -> None:
    add(company, "1010")
    add(company, "2020")
    asked = {"hub.mode": "subscribe", "hub.challenge": "42"}
    for word in ("word of 1010", "word of 2020"):
        assert client.get(ADDRESS, {**asked, "hub.verify_token": word}).content == b"42"
    assert client.get(ADDRESS, {**asked, "hub.verify_token": "x"}).status_code == 403

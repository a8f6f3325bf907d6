"""Connecting a mailbox: what the form says to what cannot work. Where it works is shown on real servers (tests/journeys)."""

import pytest
from django.test import Client

from answerable.channels import queries as channels
from answerable.channels.models import Credential, Page
from answerable.core import crypto
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db
FORM = {
    "network": "email",
    "sender": "care@harbourrail.example",
    "name": "Harbour Rail",
    "password": "quayside 7",
    "imap": "127.0.0.1:9",
    "imap_by": "imaps",
    "smtp": "",
    "smtp_by": "smtp",
}


def refused(client: Client, company: Company, **other: str) -> str:
    """What the form says."""
    client.force_login(company.robin)
    said = client.post("/channels", {**FORM, "brand": company.brand.pk, **other})
    assert said.status_code == 422
    assert not Page.objects.filter(network="email").exists()
    return said.content.decode()


def test_it_offers_the_form(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    text = client.get("/channels/new?network=email").content.decode()
    assert "Address that customers write to" in text
    assert "Access token" not in text


def test_it_calls_no_private_address_unasked(client: Client, company: Company) -> None:
    assert "lies inside of a private network" in refused(client, company)


def test_it_never_calls_where_clouds_keep_their_keys(client: Client, company: Company) -> None:
    assert "lies inside of a private network" in refused(client, company, imap="169.254.169.254", is_inside="on")


def test_it_says_that_nobody_is_there(client: Client, company: Company) -> None:
    assert "The mailbox cannot be reached" in refused(client, company, is_inside="on")


@pytest.mark.parametrize("name", ["https://imap.example.com", "imap.example.com/inbox", "user@imap.example.com", "a b", "x:y"])
def test_it_wants_the_name_of_a_server_alone(client: Client, company: Company, name: str) -> None:
    assert "Write the server&#x27;s name alone" in refused(client, company, imap=name)


def test_it_asks_a_mailbox_for_a_password_again(client: Client, company: Company) -> None:
    page = add_page(company, {"id": "care@harbourrail.example", "kind": "mailbox", "name": "Care", "handle": "care", "token": "x"})
    Page.objects.filter(pk=page.pk).update(network="email", address="imaps://127.0.0.1:9")
    Credential.objects.filter(pk=page.pk).update(sealed=crypto.seal({"sender": page.external_id, "password": "old", "is_inside": True}))
    client.force_login(company.robin)
    assert "New password" in client.get(f"/channels/{page.pk}/credential").content.decode()
    said = client.post(f"/channels/{page.pk}/credential", {"password": "new"})
    assert "The mailbox cannot be reached" in said.content.decode()
    assert channels.access(page).credential["password"] == "old"

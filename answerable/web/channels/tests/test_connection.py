"""The screen of one connection: what works of it, what is missing, and whether it has to be looked at again."""

import pytest
from django.test import Client

from answerable.channels import operations as channels
from answerable.channels.contract import NetworkError, Trouble
from answerable.channels.models import Page
from answerable.core import clock
from tests.arrivals import arrive
from tests.cast import Company

pytestmark = pytest.mark.django_db
AGAIN = 'hx-trigger="every'


def shown(client: Client, page: Page) -> str:
    return client.get(f"/channels/{page.pk}").content.decode()


def test_it_says_what_works_until_all_of_it_does(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    text = shown(client, page)
    assert "The network was not told yet where to deliver" in text
    assert "Nothing arrived yet. Write to the page from another account" in text
    assert AGAIN in text
    channels.mark_polled(page.pk, missed=0, now=clock.now())
    channels.mark_subscribed(page.pk, now=clock.now())
    channels.mark_heard({page.pk: 1}, now=clock.now())
    arrive(page, "Where is my refund?")
    text = shown(client, page)
    assert "Everything that arrived was worked." in text
    assert AGAIN not in text


def test_it_says_why_nothing_is_delivered_though_it_can_be_asked(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    channels.mark_undelivered(page.pk, NetworkError(Trouble.REFUSED, "The callback <was> not answered."))
    channels.mark_working(page.pk)
    assert "The callback &lt;was&gt; not answered." in shown(client, page)
    listed = client.get("/channels").content.decode()
    assert "Its network does not deliver here" in listed
    assert "The callback &lt;was&gt; not answered." in listed
    channels.mark_subscribed(page.pk, now=clock.now())
    assert "Its network does not deliver here" not in client.get("/channels").content.decode()


def test_it_leads_to_the_screen_that_says_more(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    for network, place in (("web", "embedding"), ("webhook", "program"), ("file", "failures")):
        Page.objects.filter(pk=page.pk).update(network=network)
        assert client.get(f"/channels/{page.pk}")["Location"] == f"/channels/{page.pk}/{place}"

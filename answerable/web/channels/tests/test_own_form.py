"""A form of our own is made in one step, and says how it is put on a site."""

import pytest
from django.test import Client

from answerable.channels.models import Page
from tests.cast import Company

pytestmark = pytest.mark.django_db


def made(client: Client, company: Company, **more: str) -> str:
    wanted = {"network": "web", "brand": str(company.brand.pk), "name": "Write to Harbour Rail", "slug": "Write-to-us", "sites": "", **more}
    return client.post("/channels", wanted, follow=True).content.decode()


def test_it_stands_at_its_address_and_on_the_sites_that_were_named(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    shown = made(client, company, sites="https://www.harbourrail.example https://shop.harbourrail.example:8443")
    page = Page.objects.get(network="web")
    assert (page.external_id, page.name, page.kind) == ("write-to-us", "Write to Harbour Rail", "form")
    assert "/in-public/forms/write-to-us" in shown
    assert "widget.js" in shown
    assert "shop.harbourrail.example" in shown
    assert "Address and site" in client.get("/channels").content.decode()
    assert "another form has this address" in made(client, company).lower()
    assert Client().get("/in-public/forms/write-to-us").status_code == 200


@pytest.mark.parametrize(
    "site", ["http://www.example.com", "https://www.example.com/path", "www.example.com", "https://a.example;script-src", "*"]
)
def test_it_refuses_what_is_no_site(client: Client, company: Company, site: str) -> None:
    client.force_login(company.robin)
    assert "is no site" in made(client, company, sites=site)
    assert not Page.objects.filter(network="web").exists()


def test_only_a_form_stands_on_a_site(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    assert client.get(f"/channels/{page.pk}/embedding").status_code == 404

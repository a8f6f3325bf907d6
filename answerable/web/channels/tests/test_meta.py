"""Connecting a Page of Meta: the form says what is missing; then the app's callback stands at one address for all of its pages."""

from collections.abc import Iterator

import pytest
from django.test import Client

from answerable.channels import queries as channels
from answerable.core.settings import get_settings
from tests.cast import Company
from tests.contract import meta_world
from tests.contract.meta_graph import Graph
from tests.contract.meta_server import meta_server

pytestmark = pytest.mark.django_db


@pytest.fixture
def graph(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Graph]]:
    """Our stand-in, at the one private address that may be called."""
    with meta_server() as (address, graph):
        monkeypatch.setenv("ANSWERABLE_SANDBOX_URL", address)
        get_settings.cache_clear()
        yield address, graph
    get_settings.cache_clear()


def form(company: Company, network: str, address: str, token: str) -> dict[str, str]:
    """What somebody fills in."""
    common = {"network": network, "brand": str(company.brand.pk), "address": address, "token": token}
    return common | {"app_id": meta_world.APP_ID, "secret": meta_world.SECRET}


@pytest.mark.parametrize("network", ["facebook", "instagram", "whatsapp"])
def test_it_leads_through_the_steps(client: Client, company: Company, network: str) -> None:
    client.force_login(company.robin)
    shown = client.get("/channels/new", {"network": network}).content.decode()
    assert "<ol" in shown
    assert 'name="app_id"' in shown
    assert ('name="number_id"' in shown) is (network == "whatsapp")
    assert ('name="human_agent"' in shown) is (network != "whatsapp")


@pytest.mark.parametrize(("network", "kind"), [("facebook", "page"), ("instagram", "account"), ("whatsapp", "number")])
def test_it_connects_a_page(client: Client, company: Company, graph: tuple[str, Graph], network: str, kind: str) -> None:
    address, server = graph
    page = server.world.add(network)
    client.force_login(company.robin)
    ids = {"number_id": page.id, "account_id": "3030"} if network == "whatsapp" else {}
    said = form(company, network, address, page.token) | ids
    assert client.post("/channels", said).status_code == 302
    [connected] = channels.pages()
    assert (connected.network, connected.external_id, connected.kind) == (network, page.id, kind)
    assert channels.access(connected).credential["app_id"] == meta_world.APP_ID
    assert page.is_installed
    assert client.post("/channels", said | {"human_agent": "on"}).status_code == 409


def test_it_knows_that_people_may_answer_longer(client: Client, company: Company, graph: tuple[str, Graph]) -> None:
    address, server = graph
    client.force_login(company.robin)
    token = server.world.add("facebook").token
    assert client.post("/channels", form(company, "facebook", address, token) | {"human_agent": "on"}).status_code == 302
    assert channels.pages()[0].kind == "page.people"


def test_it_learns_later_that_people_may_answer_longer(client: Client, company: Company, graph: tuple[str, Graph]) -> None:
    address, server = graph
    client.force_login(company.robin)
    token = server.world.add("facebook").token
    client.post("/channels", form(company, "facebook", address, token))
    [page] = channels.pages()
    place = f"/channels/{page.pk}/credential"
    assert "refresh_token" not in client.get(place).content.decode()
    for ticked, kind in (({"human_agent": "on"}, "page.people"), ({}, "page")):
        assert client.post(place, {"token": token, **ticked}).status_code == 302
        assert channels.page(page.pk).kind == kind
        assert client.get(place).context["form"]["human_agent"].value() is bool(ticked)
    assert channels.access(page).credential["secret"] == meta_world.SECRET


def test_it_says_what_is_missing(client: Client, company: Company, graph: tuple[str, Graph], monkeypatch: pytest.MonkeyPatch) -> None:
    address, server = graph
    client.force_login(company.robin)
    said = form(company, "facebook", address, server.world.add("facebook").token)
    monkeypatch.setattr("tests.contract.meta_graph.SCOPES", ["pages_show_list", "pages_messaging"])
    lacking = client.post("/channels", said)
    assert lacking.status_code == 422
    assert "pages_manage_engagement" in lacking.content.decode()
    wrong = client.post("/channels", said | {"secret": "another"})
    assert wrong.status_code == 422
    assert channels.pages() == []

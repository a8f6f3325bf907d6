"""The health screen's doors, with a real network behind them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.channels import queries as channels
from answerable.channels.models import Health, Page
from answerable.channels.rules.page_state import PageState
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.ingest.models import RawItem
from answerable.journal.record import PROGRAM
from answerable.web.channels.health import columns, in_words
from answerable_sandbox.testing import SandboxNetwork
from tests.arrivals import arrive
from tests.cast import Company, add_page
from tests.contract.mastodon_server import Server, server

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, {"id": "page1", "kind": "comments", "name": "Harbour <Rail>", "handle": "HarbourRail", "token": "old"})


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> object:
    with SandboxNetwork() as started:
        monkeypatch.setattr(get_settings(), "sandbox_url", started.base_url)
        yield started


@pytest.fixture(scope="module")
def there() -> Iterator[Server]:
    with server() as started:
        yield started


def test_it_shows_each_visible_page_and_its_day(client: Client, company: Company, page: Page) -> None:
    arrive(page, "Where is my refund?")
    client.force_login(company.jonas)
    text = client.get("/channels").content.decode()
    assert "Harbour &lt;Rail&gt;" in text
    assert "1 item in the last 24 hours" in text
    assert "Working" in text
    assert "Connect a page" not in text
    client.force_login(company.charlie)
    assert "Harbour" not in client.get("/channels").content.decode().split("page-head")[1]


def test_it_connects_a_page(client: Client, company: Company, network: SandboxNetwork) -> None:
    told = network.create_page("reviews")
    client.force_login(company.robin)
    form = {"network": "sandbox", "brand": company.brand.pk, "address": network.base_url, "token": told["token"], "secret": told["secret"]}
    wrong = client.post("/channels", form | {"token": "wrong"})
    assert wrong.status_code == 422
    assert "does not accept this access token" in wrong.content.decode()
    assert "wrong" not in wrong.content.decode()
    assert client.post("/channels", form).status_code == 302
    assert [(each.external_id, each.kind) for each in channels.pages()] == [(told["id"], "reviews")]
    assert client.post("/channels", form).status_code == 409


@pytest.mark.parametrize("address", ["http://127.0.0.1:1", "http://169.254.169.254", "https://nowhere.invalid", "ftp://x.example", "x"])
def test_it_calls_no_private_address(client: Client, company: Company, address: str) -> None:
    client.force_login(company.robin)
    form = {"network": "sandbox", "brand": company.brand.pk, "address": address, "token": "t", "secret": "s"}
    assert client.post("/channels", form).status_code in {400, 422}
    assert channels.pages() == []


def test_only_owners_connect(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    assert client.get("/channels/new").status_code == 403
    assert client.post("/channels", {}).status_code == 403


def test_it_takes_a_new_token_for_the_same_page_only(client: Client, company: Company, network: SandboxNetwork) -> None:
    told, other = network.create_page("comments"), network.create_page("comments")
    page = add_page(company, told | {"token": "ended"}, network.base_url)
    client.force_login(company.robin)
    address = f"/channels/{page.pk}/credential"
    assert "ended" not in client.get(address).content.decode()
    assert client.post(address, {"token": other["token"]}).status_code == 422
    assert client.post(address, {"token": told["token"]}).status_code == 302
    assert channels.access(page).credential["token"] == told["token"]
    assert channels.access(page).credential["secret"] == told["secret"]


def test_it_pauses_and_goes_on(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    client.post(f"/channels/{page.pk}/pause")
    assert channels.page(page.pk).state == Page.State.PAUSED
    assert "Paused" in client.get("/channels").content.decode()
    client.post(f"/channels/{page.pk}/pause", {"_method": "DELETE"})
    assert channels.page(page.pk).state == Page.State.ACTIVE


def test_it_replays_what_failed(client: Client, company: Company, page: Page) -> None:
    at = clock.now()
    RawItem.objects.create(page=page, key="k", body=b"{", via="webhook", received_at=at, due_at=at, state="failed", reason="cannot be read")
    client.force_login(company.robin)
    assert "cannot be read" in client.get(f"/channels/{page.pk}/failures").content.decode()
    client.post(f"/channels/{page.pk}/replays")
    assert RawItem.objects.get().state == "waiting"


def test_it_asks_now(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    assert "1 page is asked now" in client.post("/channels/checks", follow=True).content.decode()
    assert (
        "0 pages are asked now"
        in (client.post(f"/channels/{page.pk}/pause") and client.post("/channels/checks", follow=True)).content.decode()
    )


DOORS = [("post", "/channels/{}/pause"), ("get", "/channels/{}"), ("get", "/channels/{}/credential"), ("post", "/channels/{}/credential")]
DOORS += [("get", "/channels/{}/failures"), ("post", "/channels/{}/replays")]


@pytest.mark.parametrize(("method", "address"), DOORS)
def test_invisible_is_404_and_visible_without_the_right_403(
    client: Client, company: Company, page: Page, method: str, address: str
) -> None:
    access.grant(company.jonas.pk, page.pk, [Grant.Action.REPLY], actor=PROGRAM, now=clock.now())
    for member, status in ((company.charlie, 404), (company.jonas, 403)):
        client.force_login(member)
        assert getattr(client, method)(address.format(page.pk)).status_code == status
        assert client.post("/channels/checks", {"page": page.pk}).status_code == status
    assert channels.page(page.pk).state == Page.State.ACTIVE


def test_it_has_words_for_every_state() -> None:
    now = datetime(2026, 6, 19, 12, tzinfo=UTC)
    health = Health(last_event_at=now - timedelta(hours=3, minutes=12), usual_gap_seconds=360, held_until=now, last_error="No answer")
    said = {state: in_words(state, health, now) for state in PageState}
    assert said[PageState.SILENT] == ("Silent for 3 h 12 min", "usual gap 6 min")
    assert said[PageState.FAILING] == ("Cannot be reached", "No answer")
    health.last_error_code = "token"
    assert in_words(PageState.FAILING, health, now)[0] == "Access refused"


def test_an_hour_with_one_item_is_seen_beside_one_with_a_thousand() -> None:
    low, high = columns([1, 1000])
    assert (low.height, high.height) == (2, 22)
    assert columns([0] * 24) == []


def test_it_asks_for_what_the_network_needs(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    mastodon, sandbox = (client.get("/channels/new", {"network": name}).content.decode() for name in ("mastodon", "sandbox"))
    assert "Preferences, Development" in mastodon
    assert "Signing secret" not in mastodon
    assert "Signing secret" in sandbox
    assert client.post("/channels", {"network": "nowhere"}).status_code == 422


def test_it_says_which_step_of_connecting_failed(client: Client, company: Company, there: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    client.force_login(company.robin)
    form = {"network": "mastodon", "brand": company.brand.pk, "address": there.url, "token": "wrong"}
    monkeypatch.setattr(get_settings(), "sandbox_url", there.url)
    assert "does not accept this access token" in client.post("/channels", form).content.decode()
    monkeypatch.setattr(get_settings(), "sandbox_url", "http://127.0.0.1:9")
    assert "Nobody answers at this address" in client.post("/channels", form | {"address": "http://127.0.0.1:9"}).content.decode()
    monkeypatch.setattr(get_settings(), "sandbox_url", there.url)
    assert client.post("/channels", form | {"token": there.page_token()}).status_code == 302
    [page] = channels.pages()
    assert (page.network, page.kind, page.handle.partition("@")[0][:4]) == ("mastodon", "account", "page")
    assert "Mastodon" in client.get("/channels").content.decode()

"""Pages of Meta are connected by their set-up screens, on our own stand-in for its Graph API: none of Meta's can be run."""

import hashlib
import hmac
import json
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import expect

from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.journeys.pages.connect_page import subscribe_again
from tests.browser.connecting import SetUp
from tests.contract import meta_world
from tests.contract.meta_graph import Graph
from tests.contract.meta_server import meta_server
from tests.contract.meta_world import PageOf

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]
TOKEN = {"facebook": "Page access token", "instagram": "Page access token", "whatsapp": "Access token"}
SHOWN = {"facebook": "Facebook", "instagram": "Instagram", "whatsapp": "WhatsApp"}
LAST = {"facebook": "pages_messaging", "instagram": "pages_read_engagement", "whatsapp": "whatsapp_business_messaging"}
VALID = "It is one of this app's, and valid."


@pytest.fixture
def graph(monkeypatch: pytest.MonkeyPatch) -> Iterator[Graph]:
    """The stand-in, where the form has Meta's own address."""
    with meta_server() as (address, graph):
        monkeypatch.setattr("answerable.web.channels.meta_forms.ADDRESS", address)
        monkeypatch.setattr(get_settings(), "sandbox_url", address)
        yield graph


def filled_in(ours: PageOf) -> dict[str, str | bool]:
    """What an owner copies from Meta's screens."""
    ids = {"Phone number ID": ours.id, "WhatsApp Business account ID": meta_world.ACCOUNT_ID} if ours.network == "whatsapp" else {}
    return {"App ID": meta_world.APP_ID, "App secret": meta_world.SECRET, TOKEN[ours.network]: ours.token, **ids}


def writes(graph: Graph, ours: PageOf, text: str) -> None:
    """A customer does, and Meta delivers it."""
    if ours.network == "whatsapp":
        _delivers(graph, ours, text)
        return
    post = graph.world.post_of(ours).id
    graph.happen(ours, graph.world.write(ours, "comment", "7007", text, under=post), "add")


def _delivers(graph: Graph, ours: PageOf, text: str) -> None:
    address, secret = graph.world.callbacks["whatsapp_business_account"]
    message = {"id": "wamid.1", "from": "49301", "timestamp": str(int(clock.now().timestamp())), "type": "text", "text": {"body": text}}
    who = {"metadata": {"phone_number_id": ours.id}, "contacts": [{"profile": {"name": "Asha"}, "wa_id": "49301"}]}
    entry = {"id": meta_world.ACCOUNT_ID, "changes": [{"field": "messages", "value": {**who, "messages": [message]}}]}
    body = json.dumps({"object": "whatsapp_business_account", "entry": [entry]}).encode()
    signature = "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    httpx.post(address, content=body, headers={"X-Hub-Signature-256": signature}).raise_for_status()


@pytest.mark.parametrize("network", list(SHOWN))
def test_a_page_is_connected(setting_up: SetUp, graph: Graph, network: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = graph.world.add(network)
    right, opens = filled_in(ours), f"The token opens {'' if network == 'whatsapp' else 'Page '}{ours.id}."
    setting_up.begin(SHOWN[network])
    expect(setting_up.window.locator("main")).to_contain_text("Meta delivers only to an address that begins with https://")
    setting_up.connect(right | {TOKEN[network]: "wrong"})
    setting_up.is_refused("Meta does not take this access token. Check that it was copied whole and has not expired.")
    setting_up.connect(right | {"App secret": "of another app"})
    setting_up.is_refused("Meta does not take this App ID with this App secret. Copy both from App settings, Basic.", passed=[opens])
    ours.mode = "down"
    setting_up.connect(right)
    setting_up.is_refused("Nobody answers at this address. Check how it is written, or try again later.")
    ours.mode = ""
    with monkeypatch.context() as patch:
        patch.setattr("tests.contract.meta_graph.SCOPES", [each for each in meta_world.SCOPES if each != LAST[network]])
        setting_up.connect(right)
        setting_up.is_refused(f"The access token lacks permissions: {LAST[network]}.", passed=[opens, VALID])
    setting_up.is_well_made()
    setting_up.connect(right)
    page = setting_up.is_connected()
    setting_up.works(What_is_new_comes_here="works", Messages_arrive="not yet")
    writes(graph, ours, "Where is my refund?")
    setting_up.hears(page, "Where is my refund?")


def test_an_account_that_is_linked_to_no_page_is_told_apart(setting_up: SetUp, graph: Graph) -> None:
    ours = graph.world.add("facebook")
    setting_up.begin("Instagram")
    setting_up.connect(filled_in(ours))
    setting_up.is_refused("No Instagram account is linked to this Facebook Page.", passed=["The token opens a Facebook Page."])


def test_a_desk_that_meta_does_not_reach_is_said_to_be_so_until_it_does(
    setting_up: SetUp, graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, reached = graph.world.add("facebook"), get_settings().base_url
    setting_up.begin("Facebook")
    with monkeypatch.context() as patch:
        patch.setattr(get_settings(), "base_url", "http://127.0.0.1:9")
        setting_up.connect(filled_in(ours))
        page = setting_up.is_connected()
    setting_up.works(The_network_lets_the_desk_in="not yet", What_is_new_comes_here="does not work")
    expect(setting_up.step("What is new comes here")).to_contain_text("Meta called this desk at its address and was not answered.")
    setting_up.is_listed(page, "Its network does not deliver here", "It must be reached from the internet")
    assert get_settings().base_url == reached
    _checks_now(setting_up, page)
    setting_up.works(What_is_new_comes_here="works")
    setting_up.is_listed(page, "Working")


def test_a_number_s_account_that_was_copied_wrongly_is_put_right(setting_up: SetUp, graph: Graph) -> None:
    ours = graph.world.add("whatsapp")
    setting_up.begin("WhatsApp")
    setting_up.connect(filled_in(ours) | {"WhatsApp Business account ID": "9090"})
    page = setting_up.is_connected()
    setting_up.works(What_is_new_comes_here="does not work")
    expect(setting_up.step("What is new comes here")).to_contain_text("The token opens no WhatsApp Business account 9090.")
    setting_up.window.get_by_role("link", name="Give a new token").click()
    right = {"New access token": ours.token, "WhatsApp Business account ID": meta_world.ACCOUNT_ID}
    setting_up.connect(right, button="Connect again")
    setting_up.works(What_is_new_comes_here="works")
    setting_up.is_listed(page, "Working")


def _checks_now(setting_up: SetUp, page: Page) -> None:
    """By what stands beside the trouble."""
    setting_up.line(page).get_by_role("link", name="What works, and what does not").click()
    setting_up.window.get_by_role("button", name="Check now").click()
    subscribe_again(page.pk)  # which the button had asked for

"""A page is connected by its set-up screen: one of the sandbox network, and a form of our own; by keyboard as well."""

import re

import pytest
from playwright.sync_api import expect

from answerable.channels.models import Page
from answerable.core.settings import get_settings
from answerable_sandbox.testing import SandboxNetwork
from tests.browser.connecting import SetUp

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


def test_a_page_of_the_sandbox_network_is_connected(setting_up: SetUp, monkeypatch: pytest.MonkeyPatch) -> None:
    with SandboxNetwork() as network:
        monkeypatch.setattr(get_settings(), "sandbox_url", network.base_url)
        told = network.create_page("mentions")
        right = {"Access token": told["token"], "Signing secret": told["secret"]}
        setting_up.begin("Sandbox network")
        setting_up.connect(right | {"Address of the network": "http://192.168.1.1"})
        setting_up.is_refused("lies inside of a private network")
        setting_up.connect(right | {"Address of the network": network.base_url, "Access token": "wrong"})
        setting_up.is_refused("The network does not accept this access token. Check that it was copied whole")
        network.set_permission(told["id"], granted=False, names=["publish"])
        setting_up.connect(right)
        setting_up.is_refused("The token lacks permissions: publish.", passed=["The token opens Harbour Rail."])
        setting_up.is_well_made()
        network.set_permission(told["id"], granted=True)
        setting_up.connect(right)
        page = setting_up.is_connected()
        setting_up.works(The_network_lets_the_desk_in="not yet", What_is_new_comes_here="works", Messages_arrive="not yet")
        setting_up.is_well_made()
        network.write_mention(page.external_id, "Where is my refund?")
        setting_up.hears(page, "Where is my refund?")


def test_a_form_of_our_own_is_made_and_written_on(setting_up: SetUp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.public.stamps._QUICKEST_SECONDS", 0)  # this reader needs no two seconds
    window = setting_up.window
    setting_up.begin("Web form")
    right = {"What customers read above it": "Write to Harbour Rail", "Its address": "write-to-us"}
    setting_up.connect(right | {"Your sites on which it may stand (optional)": "www.harbour.example"})
    setting_up.is_refused("“www.harbour.example” is no site: it begins with https://")
    window.locator("#refused").get_by_role("link").click()
    expect(window.get_by_label("Your sites on which it may stand")).to_be_focused()
    window.keyboard.press("Control+A")
    window.keyboard.type("https://www.harbour.example")
    window.keyboard.press("Enter")
    page = setting_up.is_connected()
    setting_up.is_well_made()
    window.locator("main").get_by_role("link", name="/in-public/forms/write-to-us").click()
    window.get_by_label("Your message").fill("When does the ferry leave?")
    window.get_by_role("button", name="Send").click()
    expect(window).to_have_url(re.compile("/forms/write-to-us/."))
    setting_up.hears(page, "When does the ferry leave?", asks=False)


def test_nothing_but_a_keyboard_is_needed(setting_up: SetUp) -> None:
    window = setting_up.window
    window.goto("/channels/new?network=web")
    for said in ("Write to Harbour Rail", "write-to-us"):
        for _ in range(60):
            window.keyboard.press("Tab")
            if window.evaluate("document.activeElement.matches('main form input[type=text][required]') && !document.activeElement.value"):
                break
        window.keyboard.type(said)
    window.keyboard.press("Enter")
    assert setting_up.is_connected() == Page.objects.get(network="web")

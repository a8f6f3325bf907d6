"""A browser is switched on, told while no window of the desk is open, and leads to the case: with a real service worker."""

import json
import re

import pytest
from playwright.sync_api import BrowserContext, CDPSession, expect
from playwright.sync_api import Page as Window
from pytest_django.live_server_helper import LiveServer

from answerable.alerts import operations as alerts
from answerable.alerts.models import Device
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.journeys.telling.push_alerts import push_device
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company
from tests.push_service import PushService

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]
# Chromium for tests knows no push service: what it would give is given here, and kept as it would keep it.
SUBSCRIBE = """
(() => {
  const given = %s;
  const said = { endpoint: given.endpoint, keys: { p256dh: given.key, auth: given.secret } };
  const made = () => ({ endpoint: given.endpoint, toJSON: () => said,
    unsubscribe: async () => { localStorage.removeItem("subscribed"); return true; } });
  PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
    if (!userVisibleOnly || applicationServerKey.length !== 65) throw new TypeError("No browser would take this.");
    localStorage.setItem("subscribed", "yes");
    return made();
  };
  PushManager.prototype.getSubscription = async () => (localStorage.getItem("subscribed") ? made() : null);
})();
"""
SHOWN = """async () => (await (await navigator.serviceWorker.ready).getNotifications())
  .map(({ title, body, tag, data }) => ({ title, body, tag, url: data.url }))"""

# Only a hand may open a window: a click of nobody's says which one it would be.
CLICKED = """async () => {
  const [shown] = await registration.getNotifications();
  const opened = [];
  clients.openWindow = async (url) => opened.push(url);
  dispatchEvent(new NotificationEvent("notificationclick", { notification: shown }));
  await new Promise((done) => setTimeout(done, 300));
  return opened;
}"""


@pytest.fixture
def context(browse: Opening, company: Company, push_service: PushService, live_server: LiveServer) -> BrowserContext:
    context = browse(company.jonas)
    context.grant_permissions(["notifications"], origin=live_server.url)
    address = push_service.browser("jonas")
    said = json.dumps({"endpoint": address.endpoint, "key": address.key, "secret": address.secret})
    context.add_init_script(SUBSCRIBE % said)
    return context


def switched_on(context: BrowserContext) -> Window:
    window = context.new_page()
    window.goto("/you")
    expect(window.locator("[data-push-words]")).to_have_text("You are not told in this browser yet.")
    window.click("[data-push-on]")
    expect(window.locator("[data-push-words]")).to_have_text("You are told in this browser.")
    return window


def deliver(window: Window, origin: str, words: dict[str, str]) -> CDPSession:
    """What the push service was given, as it hands it to the browser."""
    session = window.context.new_cdp_session(window)
    registrations: list[str] = []
    session.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda said: registrations.extend(each["registrationId"] for each in said["registrations"]),
    )
    session.send("ServiceWorker.enable")
    window.wait_for_timeout(200)
    session.send("ServiceWorker.deliverPushMessage", {"origin": origin, "registrationId": registrations[-1], "data": json.dumps(words)})
    return session


def test_it_is_told_what_the_server_sent_and_nothing_more(
    context: BrowserContext, company: Company, push_service: PushService, live_server: LiveServer, scene: Scene
) -> None:
    complaints: list[str] = []
    context.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    window = switched_on(context)
    expect(window.locator("[data-push]")).to_contain_text(re.compile(r"\w+ on \w+\s+this one"))
    case_id = scene.both.pk
    alerts.raise_alert("late", "HR-1: the answer is late by 4 m", now=clock.now(), case_id=case_id, member_id=company.jonas.pk)
    push_device(Device.objects.get().pk)
    [told] = push_service.told("jonas")
    deliver(window, live_server.url, told)
    window.wait_for_function(f"async () => (await ({SHOWN})()).length === 1")
    assert window.evaluate(SHOWN) == [
        {
            "title": "Answerable: 1 thing needs you",
            "body": "HR-1: the answer is late by 4 m",
            "tag": told["tag"],
            "url": f"/cases/{case_id}",
        }
    ]
    assert complaints == []
    assert context.service_workers[0].evaluate(CLICKED) == [f"{live_server.url}/cases/{case_id}"]
    assert window.evaluate(SHOWN) == [], "who clicked has seen it"


def test_it_is_switched_off_by_its_line(context: BrowserContext) -> None:
    window = switched_on(context)
    window.get_by_role("button", name="Remove").click()
    expect(window.locator("[data-push-words]")).to_have_text("You are not told in this browser yet.")
    assert window.evaluate("localStorage.getItem('subscribed')") is None
    assert not Device.objects.exists()


def test_it_says_when_the_browser_has_forgotten(context: BrowserContext) -> None:
    window = switched_on(context)
    window.evaluate("localStorage.removeItem('subscribed')")
    window.reload()
    expect(window.locator("[data-push-words]")).to_have_text("This browser has forgotten that you want to be told. Switch it on again.")
    window.click("[data-push-on]")
    expect(window.locator("[data-push-words]")).to_have_text("You are told in this browser.")
    assert Device.objects.count() == 1


def test_it_says_what_the_desk_refuses(context: BrowserContext, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "push_may_be_private", False)
    window = context.new_page()
    window.goto("/you")
    window.click("[data-push-on]")
    expect(window.locator("[data-push-words]")).to_contain_text("This address lies inside of a private network")
    assert window.evaluate("localStorage.getItem('subscribed')") is None


def test_a_browser_that_refuses_is_told_where_to_allow_it(browse: Opening, company: Company) -> None:
    window = browse(company.jonas).new_page()
    window.add_init_script("Object.defineProperty(Notification, 'permission', { get: () => 'denied' })")
    window.goto("/you")
    expect(window.locator("[data-push-words]")).to_have_text(
        "This browser refuses notifications. Allow them for this site in its settings."
    )
    expect(window.locator("[data-push-on]")).to_be_hidden()

"""A passkey, from adding it to signing in with nothing else, under the strict content policy."""

import re

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Window
from pytest_django.live_server_helper import LiveServer

from answerable.journal.models import Event
from tests.cast import PASSWORD, Company

pytestmark = pytest.mark.django_db(transaction=True)
DESK = re.compile(r"localhost:\d+/$")
AUTHENTICATOR = {
    "protocol": "ctap2",
    "ctap2Version": "ctap2_1",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def window(chromium: Browser, live_server: LiveServer) -> Window:
    """A browser with a security chip of its own; passkeys belong to names, not to numbers."""
    context = chromium.new_context(base_url=live_server.url.replace("127.0.0.1", "localhost"), locale="en-GB")
    context.set_default_timeout(10_000)
    context.route("**/live*", lambda route: route.fulfill(content_type="text/event-stream", body="retry: 60000\n\n"))
    window = context.new_page()
    chip = context.new_cdp_session(window)
    chip.send("WebAuthn.enable")
    chip.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return window


def test_it_signs_in_with_a_passkey_alone(window: Window, company: Company) -> None:
    broken: list[str] = []
    window.on("console", lambda said: broken.append(said.text) if said.type == "error" else None)
    window.goto("/account/login/")
    window.fill("[name=login]", company.jonas.email)
    window.fill("[name=password]", PASSWORD)
    window.click("button:has-text('Log in') >> nth=0")
    expect(window).to_have_url(DESK)
    window.goto("/you/safety")
    window.click("text=Add a passkey")
    window.fill("[name=password]", PASSWORD)
    window.click("main button[type=submit]")
    window.fill("[name=name]", "This laptop")
    window.check("[name=passwordless]")
    window.click("#mfa_webauthn_add")
    expect(window.locator("main")).to_contain_text(re.compile("recovery codes", re.IGNORECASE))
    window.goto("/you/safety")
    expect(window.locator("main")).to_contain_text("This laptop")
    window.context.clear_cookies()
    window.goto("/account/login/")
    window.click("#passkey_login")
    expect(window).to_have_url(DESK)
    window.goto("/you/safety")
    expect(window.locator("main")).to_contain_text(company.jonas.email)
    assert broken == []
    assert Event.objects.filter(kind="member.webauthn_added", member_id=company.jonas.pk).exists()

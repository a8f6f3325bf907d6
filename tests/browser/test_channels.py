"""Channels by hand: one that is broken is found and mended; and where free words are over, a template is filled and sent."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, expect
from pytest_django.live_server_helper import LiveServer

from answerable.cases.models import Case
from answerable.channels import operations as channels
from answerable.channels.contract.limits import Limit
from answerable.channels.models import Health, Page
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.journeys.receiving.poll_channels import poll_page
from answerable.publish.models import Outbound
from answerable.web.case.tests.test_templates import case, graph, ours
from answerable_sandbox.testing import SandboxNetwork
from tests.browser.axe import violations
from tests.browser.conftest import Opening
from tests.cast import Company, add_page

__all__ = ["case", "graph", "ours"]  # fixtures

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@pytest.fixture
def network(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[SandboxNetwork]:
    monkeypatch.setattr(get_settings(), "base_url", live_server.url)
    with SandboxNetwork() as started:
        monkeypatch.setattr(get_settings(), "sandbox_url", started.base_url)
        yield started


def row(table: Locator, page: Page) -> Locator:
    """The line of a page."""
    return table.locator("tbody tr").filter(has_text=page.name)


def test_it_shows_which_channel_is_broken_and_has_it_mended(browse: Opening, company: Company, network: SandboxNetwork) -> None:
    told, other = network.create_page("comments", name="Harbour Rail"), network.create_page("direct", name="Messages")
    broken, well = (
        add_page(company, told | {"token": "ended", "refresh_token": "ended"}, network.base_url),
        add_page(company, other, network.base_url),
    )
    for page in (broken, well):
        poll_page(page.pk)
    Health.objects.filter(pk=broken.pk).update(failing_since=clock.now() - timedelta(minutes=20))
    channels.mark_limits(well.pk, [Limit("", 8, clock.now() + timedelta(minutes=9))], now=clock.now())
    window = browse(company.robin).new_page()
    window.goto("/channels")
    table = window.locator("table")
    expect(table.locator("tbody tr").first).to_contain_text("Access refused")
    expect(row(table, broken)).to_contain_text("token")
    expect(row(table, well)).to_contain_text("Working")
    expect(row(table, well)).to_contain_text("to spare its limit")
    assert violations(window) == []
    row(table, broken).get_by_role("link", name="Give a new token").click()
    window.get_by_label("New access token").fill(told["token"])
    window.get_by_role("button", name="Connect again").click()
    expect(window.locator("body")).to_contain_text("Connected again")
    poll_page(broken.pk)
    window.goto("/channels")
    expect(row(window.locator("table"), broken)).to_contain_text("Working")


def test_it_sends_a_template_where_free_words_are_over(browse: Opening, company: Company, case: Case) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{case.pk}")
    window.get_by_role("link", name="Send a template").click()
    window.get_by_role("link", name="refund_sent").click()
    reading = window.locator("#template-preview")
    expect(reading).to_contain_text("Hello {{1}}")
    for name, value in (("1 of the heading", "HR-1"), ("1", "Asha"), ("2", "12 EUR")):
        window.get_by_label(f"Gap {name}", exact=True).press_sequentially(value)
    expect(reading).to_contain_text("Hello Asha, your refund of 12 EUR left today.")
    assert violations(window) == []
    window.get_by_role("button", name="Send template").click()
    window.wait_for_url(f"**/cases/{case.pk}*")
    expect(window.locator("main")).to_contain_text("Hello Asha, your refund of 12 EUR left today.")
    assert Outbound.objects.get().text.startswith("Case HR-1")

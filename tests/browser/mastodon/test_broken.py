"""A channel that breaks is shown as broken, with what to do; whoever does it sees it mended."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from answerable.channels.models import Health, Page
from answerable.core import clock
from answerable.journeys.pages.connect_page import connect_page
from answerable.journeys.pages.watch_health import watch_health
from answerable.journeys.receiving.poll_channels import poll_page
from tests.browser.connecting import SetUp
from tests.cast import Company
from tests.contract.mastodon_calls import token_for
from tests.contract.mastodon_server import Mock, Server

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


def connected(company: Company, there: Server) -> tuple[Page, str]:
    """An account on it, with its token."""
    token = there.page_token()
    where = {"network": "mastodon", "address": there.url}
    return connect_page(company.brand, credential={"token": token}, member=company.robin, now=clock.now(), **where), token


def test_a_token_that_was_taken_back_is_replaced(setting_up: SetUp, company: Company, there: Server) -> None:
    if not isinstance(there, Mock):
        pytest.skip("takes tokens back as it likes")
    (broken, token), (well, other) = connected(company, there), connected(company, there)
    there.revoke(token)
    for page in (broken, well):
        poll_page(page.pk)
    watch_health()
    setting_up.is_listed(broken, "Access refused", "The access token was taken back on the server. Make a new one there")
    setting_up.is_listed(well, "Working")
    window = setting_up.window
    expect(window.locator("main tbody tr").first).to_contain_text(broken.name)
    expect(window.locator("main").get_by_role("status")).to_contain_text(f"{broken.name} cannot be reached.")
    setting_up.is_well_made()
    setting_up.line(broken).get_by_role("link", name="Give a new token").click()
    setting_up.known = {broken.pk, well.pk}
    setting_up.connect({"New access token": "wrong"}, button="Connect again")
    setting_up.is_refused("The network does not accept this access token.")
    setting_up.connect({"New access token": other}, button="Connect again")
    setting_up.is_refused(f"This access token opens {well.name}, not {broken.name}.")
    setting_up.is_well_made()
    setting_up.connect({"New access token": token_for(there.url, broken.handle.partition("@")[0], "read write")}, button="Connect again")
    expect(window.locator("[data-toasts]")).to_contain_text("Connected again.")
    poll_page(broken.pk)
    setting_up.works(The_network_lets_the_desk_in="works")
    setting_up.is_listed(broken, "Working")


def test_a_server_that_is_down_is_said_to_be_so(setting_up: SetUp, company: Company, there: Server) -> None:
    page, token = connected(company, there)
    there.misbehave(token, "down")
    poll_page(page.pk)
    Health.objects.filter(pk=page.pk).update(failing_since=clock.now() - timedelta(minutes=3))
    setting_up.is_listed(page, "Cannot be reached", "Service temporarily unavailable")
    expect(setting_up.line(page).get_by_role("link", name="Give a new token")).to_have_count(0)
    there.misbehave(token, "")
    poll_page(page.pk)
    setting_up.is_listed(page, "Working")

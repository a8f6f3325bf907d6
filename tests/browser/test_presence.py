"""Whether somebody is there, said with the keyboard alone: the menu keeps the focus, and every place that shows it follows."""

import pytest
from playwright.sync_api import expect

from answerable.core import clock
from answerable.staff import queries as staff
from answerable.staff.models import Member
from tests.browser.conftest import Opening
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)


def presence(member: Member) -> str:
    return staff.presence(Member.objects.select_related("presence").get(pk=member.pk), clock.now())


def test_it_is_said_with_the_keyboard_and_seen_at_once(browse: Opening, company: Company) -> None:
    context = browse(company.jonas)
    # What is told of open cases is stubbed for other tests by the same ending.
    context.unroute("**/presence")
    window = context.new_page()
    window.goto("/people")
    foot = window.locator(".nav-foot")
    expect(foot).to_contain_text("Service, on shift")
    foot.get_by_role("button", name="Your menu").press("Enter")
    off = window.locator("#me-menu").get_by_role("button", name="Off shift")
    off.focus()
    window.keyboard.press("Enter")
    expect(foot).to_contain_text("Service, off shift")
    expect(off).to_have_attribute("aria-pressed", "true")
    expect(off).to_be_focused()
    assert presence(company.jonas) == "off"
    off.press("Shift+Tab")
    window.keyboard.press("Shift+Tab")
    window.keyboard.press("Enter")
    expect(foot).to_contain_text("Service, on shift")
    assert presence(company.jonas) == "online"

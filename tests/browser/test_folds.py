"""What a reader opened stays open, and what they wrote in it stays written, whatever happens to the case meanwhile."""

import pytest
from playwright.sync_api import expect

from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.casework.hand_off import hand_off
from answerable.routing.rules.packet import Packet
from tests.arrivals import arrive, case_of
from tests.browser.conftest import Opening
from tests.browser.test_work import tell
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)
WHY = "Refunds are yours."


def test_a_reason_half_written_is_not_folded_away(browse: Opening, company: Company, pages: dict[str, Page]) -> None:
    case = case_of(pages["comments"])
    packet, marketing = Packet("Her refund was refused twice.", "Say sorry in public"), company.departments["Marketing"].pk
    hand_off(case.pk, packet, department_id=marketing, to_member_id=None, member=company.jonas, now=clock.now())
    window = browse(company.lena).new_page()
    window.goto(f"/cases/{case.pk}")
    window.locator("#case details summary", has_text="Return").click()
    window.get_by_label("Why it goes back").fill(WHY)
    window.locator("#thread").focus()
    arrive(pages["comments"], "Hello? Anybody?", name="Amara Nwosu")
    tell(window, case.pk)
    expect(window.locator("#thread")).to_contain_text("Hello? Anybody?")
    expect(window.get_by_label("Why it goes back")).to_have_value(WHY)
    window.get_by_role("button", name="Return with this reason").click()
    expect(window.locator("#case")).to_contain_text("Returned by")
    expect(window.get_by_label("Why it goes back")).to_have_count(0)

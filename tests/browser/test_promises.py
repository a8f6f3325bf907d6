"""A promise from the side of whoever keeps it: found beside the case, marked with one press, and said at closing what became of it."""

import pytest
from playwright.sync_api import expect

from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.promises import write
from answerable.journeys.promises.search import search_promises
from answerable.promises.models import Claim
from answerable.promises.operations import PromiseDraft
from tests.arrivals import arrive
from tests.browser.conftest import Opening
from tests.cast import Company

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True), pytest.mark.capability("C13")]


def test_a_promise_is_marked_beside_the_case_and_settled_where_it_closes(browse: Opening, company: Company, pages: dict[str, Page]) -> None:
    lead, now = company.lena, clock.now()
    draft = PromiseDraft("Summer pass", "20 % off every summer pass.", lead.pk, lead.department_id, now.date(), codes=["SUMMER20"])
    write.make(company.brand.pk, draft, member=lead, now=now)
    case = arrive(pages["comments"], "SUMMER20 does not work, again. This is the worst service ever.").case
    while search_promises():
        pass
    window = browse(company.jonas, theme="dark").new_page()
    window.goto(f"/cases/{case.pk}")
    window.get_by_role("button", name="It is about this").click()
    expect(window.get_by_text("This case is about it")).to_be_visible()
    window.keyboard.press("e")
    window.click("#closing-promises button:has-text('Broken')")
    expect(window.locator("#closing-promises button[aria-pressed=true]")).to_have_text("Broken")
    assert Claim.objects.get().outcome == "broken"
    window.goto(f"/cases/{case.pk}")
    expect(window.locator("#context-body .chip-error", has_text="Broken")).to_be_visible()

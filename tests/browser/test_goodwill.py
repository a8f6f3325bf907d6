"""Two customers with the same problem, one whom three people hear and one whom two million do: helped in turn, given the same."""

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.goodwill.models import Gesture
from answerable.triage.models import Reading
from tests.arrivals import arrive
from tests.browser.conftest import Opening
from tests.cast import Company
from tests.gestures import decide_up_to, was_given

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True), pytest.mark.capability("C22"), pytest.mark.capability("C28")]
WORDS = "My train was late and the heating was broken. I am not happy."


def test_a_quiet_and_a_loud_customer_are_offered_and_given_the_same(browse: Opening, company: Company, pages: dict[str, Page]) -> None:
    decide_up_to(agent=30)
    for number, euros in enumerate((15, 25, 40)):
        past = arrive(pages["comments"], f"Cancelled again, number {number}.", name=f"Past {number}", followers=10**number)
        was_given(company, past.case, euros)
    quiet, loud = (arrive(pages["comments"], WORDS, name=name, followers=count) for name, count in (("Quiet", 3), ("Loud", 2_000_000)))
    urgencies = [Reading.objects.get(message=each).urgency for each in (quiet, loud)]
    assert urgencies[0] != urgencies[1], "reach raises urgency"
    window = browse(company.jonas).new_page()
    offered = [_offered(window, each.case) for each in (quiet, loud)]
    assert offered[0] == offered[1]
    assert offered[0][0] == "25.00"
    for each in (quiet, loud):
        _gives_what_is_offered(window, each.case)
    made = Gesture.objects.filter(reason="Cold train").values_list("amount", "state", "limit", "usual")
    assert list(made) == [(2500, "granted", 3000, 2500)] * 2


def _offered(window: Window, case: Case) -> tuple[str, str]:
    """What is suggested beside the case, and what it says of others with this problem."""
    window.goto(f"/cases/{case.pk}")
    expect(window.locator(f"#gw-{case.pk}")).to_be_visible()
    window.keyboard.press("m")
    form = window.locator("#goodwill form")
    expect(form.get_by_label("Amount")).to_be_visible()
    return form.get_by_label("Amount").input_value(), form.locator("p.sr-only").inner_text()


def _gives_what_is_offered(window: Window, case: Case) -> None:
    _offered(window, case)
    form = window.locator("#goodwill form")
    form.get_by_label("Why").fill("Cold train")
    form.get_by_role("button", name="Give").click()
    expect(window.locator("#context-body").get_by_text("Cold train")).to_be_visible()

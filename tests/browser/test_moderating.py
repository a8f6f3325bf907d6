"""Moderating from the thread without a mouse: at hand, in the menu, in the dialog."""

import pytest
from playwright.sync_api import expect

from answerable.cases.models import Message
from answerable.publish.models import Intervention
from tests.arrivals import arrive
from tests.browser.axe import SCRIPT, violations
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


def test_it_hides_and_takes_back_by_keys(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.keyboard.press("v")
    expect(window.locator("[data-undo]")).to_have_count(0)
    more = window.locator("li.tl-message [popovertarget=message-menu]")
    more.focus()
    window.keyboard.press("v")
    expect(window.locator("li.tl-message .said-meta", has_text="Hidden: on its way")).to_be_visible()
    expect(more).to_be_focused()
    window.keyboard.press("z")
    expect(window.locator("[data-toasts]")).to_contain_text("Shown again")
    assert list(Intervention.objects.order_by("id").values_list("act", flat=True)) == ["hide", "unhide"]


@pytest.mark.parametrize("width", [1440, 390])
def test_it_edits_our_reply_in_a_dialog(browse: Opening, company: Company, scene: Scene, width: int) -> None:
    question = scene.overdue
    page = company.pages["comments"]
    arrive(page, "We look into it.", name="Harbour Rail", page_says=True, parent_id=question_id(question.pk))
    window = browse(company.jonas, width=width).new_page()
    window.goto(f"/cases/{question.pk}")
    window.locator("li.tl-reply [popovertarget]").press("Enter")
    edit = window.locator("#message-menu button", has_text="Edit")
    expect(edit).to_be_focused()
    if SCRIPT.exists():
        assert violations(window) == []
    edit.press("Enter")
    words = window.locator("#deed textarea")
    expect(words).to_be_focused()
    if SCRIPT.exists():
        assert violations(window) == []
    words.fill("It is paid today.")
    window.locator("#deed button", has_text="Save publicly").press("Enter")
    expect(window.locator("li.tl-reply .said-meta", has_text="Edited: on its way")).to_be_visible()
    expect(window.locator("dialog[open]")).to_have_count(0)
    assert Intervention.objects.get().text == "It is paid today."


def question_id(case_id: int) -> str:
    """What the customer wrote, as the network calls it."""
    return str(Message.objects.get(case_id=case_id).external_id)

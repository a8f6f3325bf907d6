"""Narrowing a list, keeping it under a name, and changing many of its cases at once, with the way back."""

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from answerable.core import clock
from answerable.inbox.models import SavedView
from answerable.journal.record import PROGRAM
from answerable.labels import operations as labels
from answerable.labels.models import Labelling
from answerable.labels.operations import LabelDraft
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)


def test_it_narrows_keeps_labels_many_and_takes_back(browse: Opening, company: Company, scene: Scene) -> None:
    labels.add_label(LabelDraft("Refunds", colour="plum"), actor=PROGRAM, now=clock.now())
    window = browse(company.jonas).new_page()
    window.goto("/")
    everything = window.locator("[data-inbox] a.row").count()
    _narrow(window)
    rows = window.locator("[data-inbox] a.row")
    narrowed = rows.count()
    assert 0 < narrowed < everything
    _keep(window)
    _label_all(window, narrowed)
    assert Labelling.objects.count() == narrowed
    expect(window.locator("[data-inbox] a.row", has_text="Refunds")).to_have_count(narrowed)
    window.keyboard.press("z")
    expect(window.locator("[data-toasts]")).to_contain_text("Taken back")
    expect(window.locator("[data-inbox] a.row", has_text="Refunds")).to_have_count(0)
    assert not Labelling.objects.exists()


def _narrow(window: Window) -> None:
    """By the keyboard: the form opens, its button shows what fits, a chip says so."""
    window.keyboard.press("f")
    form = window.locator("#filters")
    expect(form).to_be_visible()
    form.locator("summary", has_text="Leg").click()
    form.get_by_label("Private", exact=True).check()
    form.get_by_role("button", name="Show").press("Enter")
    expect(window.locator(".chips .chip")).to_contain_text("Private")


def _keep(window: Window) -> None:
    window.get_by_role("button", name="Save as a view").click()
    window.get_by_label("Name of the view").fill("In private")
    window.locator("#keep-view").get_by_role("button", name="Save").click()
    expect(window.locator("#list-h")).to_have_text("In private")
    window.wait_for_load_state()  # before its scripts a page hears no key
    expect(window.locator("nav", has_text="In private").first).to_be_visible()
    assert SavedView.objects.get().query == "leg=private"


def _label_all(window: Window, count: int) -> None:
    """X chooses the row in focus, Shift and X all up to it; a list that comes anew meanwhile changes nothing of it."""
    window.keyboard.press("j")
    window.keyboard.press("x")
    for _ in range(count - 1):
        window.keyboard.press("j")
    window.keyboard.press("Shift+X")
    with window.expect_response(lambda answer: "hx-request" in answer.request.headers and "leg=private" in answer.url):
        window.keyboard.press(".")
    expect(window.locator("#many-bar")).to_contain_text(f"{count} case")
    window.locator("#many-bar button", has_text="Label").click()
    window.locator("#many-label button", has_text="Refunds").click()
    expect(window.locator("[data-toasts]")).to_contain_text("Label")

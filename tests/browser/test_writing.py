"""Writing an answer without a mouse: what / and @ offer, what survives a reload, what is thrown away and taken back."""

import re

import pytest
from playwright.sync_api import expect

from answerable.cases.models import Case, Closure, Note
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.journeys.receiving.keep_meanings import keep_meanings
from answerable.macros import operations as macros
from answerable.macros.models import Use
from answerable.macros.operations import MacroDraft
from answerable.publish.models import Draft, Outbound
from tests.arrivals import arrive
from tests.browser.axe import violations
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.capability("C10")]
TEXT = "[data-composer-text]"


def test_it_puts_a_macro_in_by_keys_and_keeps_its_steps_over_a_reload(browse: Opening, company: Company, scene: Scene) -> None:
    told = MacroDraft("Refund", "refund", {"": "Dear {{ customer.first_name }}, it is paid."}, snooze_hours=2, closes=True)
    macros.write(told, actor=PROGRAM, now=LONG_AGO)
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.focus(TEXT)
    window.keyboard.type("/ref")
    expect(window.get_by_role("option", name="Refund", selected=True)).to_be_visible()
    window.keyboard.press("Enter")
    expect(window.locator(TEXT)).to_have_value("Dear Jürgen, it is paid.")
    window.get_by_label("snooze for 2 hours").uncheck()
    window.get_by_role("tab", name="Note").click()
    expect(window.get_by_role("tab", name="Public reply draft")).to_be_visible()
    expect(window.locator(f'[data-inbox] a.row[data-case-id="{scene.overdue.pk}"]')).to_contain_text("Draft")
    window.reload()
    expect(window.locator(TEXT)).to_have_value("Dear Jürgen, it is paid.")
    expect(window.get_by_label("snooze for 2 hours")).not_to_be_checked()
    window.press(TEXT, "Control+Enter")
    expect(window.locator("#case-head")).to_contain_text("Closed")
    assert Outbound.objects.get(case=scene.overdue).text == "Dear Jürgen, it is paid."
    assert Closure.objects.get(case=scene.overdue).outcome == "solved"
    assert Use.objects.count() == 1


def test_it_names_a_colleague_and_takes_a_discarded_note_back(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.get_by_role("tab", name="Note").click()
    window.keyboard.type("Please look, @len")
    expect(window.get_by_role("option", name="Lena Brandt", selected=True)).to_be_visible()
    window.keyboard.press("Enter")
    expect(window.locator(TEXT)).to_have_value("Please look, @Lena Brandt ")
    window.get_by_role("button", name="Discard").click()
    expect(window.locator("[data-toast]")).to_contain_text("Draft discarded")
    expect(window.locator(TEXT)).to_have_value("")
    window.get_by_role("button", name="Undo").click()
    expect(window.locator(TEXT)).to_have_value("Please look, @Lena Brandt ")
    window.press(TEXT, "Control+Enter")
    expect(window.locator("#thread")).to_contain_text("Please look, @Lena Brandt")
    assert Note.objects.get(case=Case.objects.get(pk=scene.overdue.pk)).text.strip() == "Please look, @Lena Brandt"
    assert not Draft.objects.exists()


@pytest.mark.long
def test_it_writes_where_it_can_when_there_is_no_such_way(browse: Opening, company: Company, pages: dict[str, Page]) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{arrive(pages['direct'], 'Can you help me?', kind='direct').case_id}")
    for key in ("r", "p"):
        window.keyboard.press(key)
        expect(window.locator("form[data-composer] [role=tab][aria-selected=true]")).to_have_attribute("data-mode", "direct")
        expect(window.locator("[data-composer-text]")).to_be_focused()
        window.keyboard.press("Escape")


def test_it_takes_over_what_somebody_else_was_answered(browse: Opening, company: Company, scene: Scene, pages: dict[str, Page]) -> None:
    before = arrive(pages["comments"], "I have been waiting for my refund for three weeks, nobody answers", name="Bela Kiss")
    arrive(pages["comments"], "Dear Bela, order 4711 is paid today.", page_says=True, origin_id=before.external_id)
    while keep_meanings():
        pass
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.get_by_role("button", name=f"Use this answer: HR-{before.case_id}").click()
    expect(window.locator(TEXT)).to_have_value(re.compile(r"^Dear Jürgen, .*\{\{ \w+ \}\} is paid"))
    expect(window.locator(TEXT)).to_be_focused()
    assert violations(window) == []

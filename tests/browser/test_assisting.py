"""What a language model wrote comes into the composer by itself where nothing stands there, and else when a person says so."""

import re

import pytest
from playwright.sync_api import expect

from answerable.cases.models import Case
from answerable.core import clock
from answerable.journeys.assisting import settle
from answerable.journeys.assisting.work import ask_model
from answerable.language_model.models import Ask
from answerable.language_model.operations import EndpointDraft
from answerable.language_model.rules.tasks import Task
from answerable.publish.models import Outbound
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company
from tests.model_server import model_server

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


def test_a_draft_comes_into_an_empty_text_and_beside_a_written_one(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    with model_server() as model:
        settle.settle(EndpointDraft(model.address, "small-7b", is_private_allowed=True), member=company.robin, now=clock.now())
        settle.switch({scene.overdue.page_id: [Task.DRAFT]}, member=company.robin, now=clock.now())
        window.goto(f"/cases/{scene.overdue.pk}")
        text, card = window.locator("[data-composer-text]"), window.locator("#composer-ask .ask")
        for says in ("It is on its way.", "Sorry for the wait."):
            model.says = says
            window.click("#ask-menu-button")
            window.get_by_role("button", name="Have small-7b draft a reply").click()
            expect(card).to_contain_text("small-7b drafts a reply")
            ask_model(Ask.objects.latest("pk").pk)
            expect(card).to_contain_text("Drafted by small-7b")
            expect(text).to_have_value("It is on its way.")
        window.get_by_role("button", name="Put it below").click()
        expect(text).to_have_value("It is on its way.\n\nSorry for the wait.")
        window.get_by_role("tab", name="Note").click()
        expect(card).to_be_hidden()
        window.locator("[role=tab][data-mode=public]").click()
        window.reload()
        expect(text).to_have_value("It is on its way.\n\nSorry for the wait.")
        window.press("[data-composer-text]", "Control+Enter")
        expect(card).to_have_count(0)
    assert Outbound.objects.get(case=scene.overdue, member_id=company.jonas.pk).text == "It is on its way.\n\nSorry for the wait."
    assert Ask.objects.filter(closed_at=None).count() == 0


@pytest.mark.capability("C29")
def test_a_closing_word_is_drafted_in_its_dialog_and_put_there_by_a_person(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    with model_server() as model:
        settle.settle(EndpointDraft(model.address, "small-7b", is_private_allowed=True), member=company.robin, now=clock.now())
        settle.switch({scene.overdue.page_id: [Task.DRAFT]}, member=company.robin, now=clock.now())
        window.goto(f"/cases/{scene.overdue.pk}")
        window.locator("#case-h").focus()
        window.keyboard.press("e")
        text, card = window.locator("#close-text"), window.locator("#close-ask .ask")
        expect(text).to_have_value(re.compile("gelöst"))
        window.click("label.outcome:has-text('Explained')")
        model.says = "Danke, wir haben es erklärt."
        window.get_by_role("button", name="Have small-7b draft it").click()
        expect(card).to_contain_text("small-7b drafts a reply")
        ask_model(Ask.objects.latest("pk").pk)
        expect(card).to_contain_text("Danke, wir haben es erklärt.")
        expect(text).not_to_have_value("Danke, wir haben es erklärt.")
        window.get_by_role("button", name="Put it in place of my text").click()
        expect(text).to_have_value("Danke, wir haben es erklärt.")
        expect(window.locator("#close-preview")).to_have_text("Danke, wir haben es erklärt.")
        assert "explained" in model.sent
        window.get_by_role("button", name="Publish and close case").click()
        expect(window.locator("#thread")).to_contain_text("Danke, wir haben es erklärt.")
    assert not Case.objects.get(pk=scene.overdue.pk).is_open

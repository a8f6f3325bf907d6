"""What the guidelines say while somebody writes: underlined, named, reached by keys, and put right with one press."""

import pytest
from playwright.sync_api import expect

from answerable.core import clock
from answerable.journeys.policies import write_rule
from answerable.policy.models import Hit
from answerable.policy.operations import RuleDraft
from answerable.publish.models import Outbound
from answerable.staff.models import Department
from tests.browser.axe import violations
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True), pytest.mark.capability("C17"), pytest.mark.capability("C18")]
TEXT = "[data-composer-text]"
SEND = "[data-composer-send]"


def rule(company: Company, code: str, words: str, severity: str, alternative: str = "") -> int:
    sentence = f"No “{words}” in public before the claim is assessed."
    marketing = company.departments["Marketing"].pk
    draft = RuleDraft(
        f"No {words}", sentence, "words", {"phrases": [words]}, severity, department_id=marketing, code=code, alternative=alternative
    )
    Department.objects.filter(pk=marketing).update(lead=company.lena)
    kept = write_rule.write(draft, member=company.robin, now=clock.now())
    write_rule.switch(kept.rule_id, on=True, member=company.robin, now=clock.now())
    return kept.rule_id


@pytest.mark.parametrize(("width", "theme"), [(1440, "light"), (390, "dark")])
def test_it_underlines_and_puts_right(browse: Opening, company: Company, scene: Scene, width: int, theme: str) -> None:
    rule(company, "L-07", "guarantee a full refund", "approval", "will assess your refund today")
    rule(company, "M-02", "cheers", "advise")
    rule(company, "L-09", "our fault", "blocked")
    window = browse(company.jonas, width=width, theme=theme).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.focus(TEXT)
    window.keyboard.type("Jürgen 😀, we guarantee a full refund. Cheers!")
    expect(window.locator(".underline-stop")).to_have_text("guarantee a full refund")
    expect(window.locator(".underline-mind")).to_have_text("Cheers")
    expect(window.locator("#composer-hits")).to_contain_text("Rule L-07 v1, Marketing, Lena Brandt")
    expect(window.locator(SEND)).to_have_text("Ask approval")
    assert violations(window) == []
    window.get_by_role("button", name="Go to “Cheers”").press("Enter")
    window.keyboard.press("Delete")
    expect(window.locator(".underline-mind")).to_have_count(0)
    window.get_by_role("button", name="Use “will assess your refund today”").click()
    expect(window.locator(TEXT)).to_have_value("Jürgen 😀, we will assess your refund today. !")
    expect(window.locator("#composer-hits .hit")).to_have_count(0)
    expect(window.locator(SEND)).to_have_text("Send publicly")
    window.locator(TEXT).fill("It was our fault.")
    expect(window.locator(SEND)).to_have_attribute("aria-disabled", "true")
    window.get_by_label("You may send it all the same. Why?").fill("Legal agreed by phone")
    expect(window.locator(SEND)).to_have_attribute("aria-disabled", "false")
    window.locator(SEND).click()
    expect(window.locator(TEXT)).to_have_value("")
    expect(window.locator("#composer-hits .hit")).to_have_count(0)
    assert Outbound.objects.get(case=scene.overdue).text == "It was our fault."
    assert set(Hit.objects.values_list("did", flat=True)) == {"reworded", "overridden"}

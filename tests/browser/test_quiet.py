"""The browser has nothing to complain of: no refused style, no error, no warning."""

import pytest
from playwright.sync_api import ConsoleMessage, expect
from playwright.sync_api import Page as Window

from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)
LOUD = {"error", "warning", "assert"}


def heard(window: Window) -> list[str]:
    """What the console says from now on, and what nobody caught."""
    told: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in LOUD:
            told.append(f"{message.text} ({message.location['url']}:{message.location['lineNumber']})")

    window.on("console", listen)
    window.on("pageerror", lambda error: told.append(str(error)))
    return told


def test_it_works_without_a_word_in_the_console(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.robin).new_page()
    told = heard(window)
    for path in ("/", "/settings", "/settings/macros", "/settings/labels", "/channels", "/you", f"/cases/{scene.overdue.pk}"):
        window.goto(path)
    text = window.locator("[data-composer-text]")
    text.press_sequentially("/x")
    text.fill("Das Geld ist unterwegs.")
    window.get_by_role("tab", name="Note").click()
    text.press_sequentially("@le")
    expect(window.get_by_role("option", name="Lena Brandt")).to_be_visible()
    window.keyboard.press("Escape")
    window.get_by_role("tab", name="Public reply").click()
    window.press("[data-composer-text]", "Control+Enter")
    expect(window.locator("#thread")).to_contain_text("Das Geld ist unterwegs.")
    window.goto(f"/cases/{scene.both.pk}")
    window.keyboard.press("a")
    window.keyboard.press("Escape")
    window.keyboard.press("e")
    expect(window.locator("#close-form")).to_be_visible()
    assert told == []

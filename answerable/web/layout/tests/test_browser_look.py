"""The page of all components in a real browser: accessible in both themes, at every width, within the strictest policy."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from answerable.web.layout.tests.conftest import ADDRESS, Desk

AXE = Path(__file__).parents[4] / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[Any]:
    """What axe-core finds wrong, as rule and elements."""
    page.evaluate(AXE.read_text())
    found: list[Any] = page.evaluate(
        "tags => axe.run({runOnly: tags}).then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html.slice(0, 200))]))", TAGS
    )
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("path", "width"), [("/layout", 1440), ("/layout", 390), ("/layout?of=desk", 900), ("/layout?of=desk&view=case", 390)]
)
def test_it_is_accessible(desk: Desk, theme: str, path: str, width: int) -> None:
    desk.context.add_cookies([{"name": "theme", "value": theme, "url": ADDRESS}])
    page = desk.open(path)
    page.set_viewport_size({"width": width, "height": 844})
    assert page.evaluate("document.documentElement.dataset.theme") == theme
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert desk.complaints == []


def test_it_goes_round_the_themes_and_remembers(desk: Desk) -> None:
    page = desk.open()
    button = page.locator("[data-theme-words]:visible")
    seen = []
    for _ in range(3):
        button.click()
        seen.append((page.evaluate("document.documentElement.dataset.theme"), button.get_attribute("aria-label")))
    assert seen == [("light", "Theme: light"), ("dark", "Theme: dark"), ("system", "Theme: as the system")]
    button.click()
    button.click()
    page.reload()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_it_lets_deadlines_tick_in_place(desk: Desk) -> None:
    page = desk.context.new_page()
    page.clock.install()
    page.goto(f"{ADDRESS}/layout")
    soon = page.locator(".clk-soon").first
    assert soon.inner_text() == "38 m left"
    page.clock.run_for(5 * 60_000)
    assert page.locator(".clk-soon").first.inner_text() == "33 m left"
    page.clock.run_for(40 * 60_000)
    assert page.locator(".clk-soon").count() == page.locator(".clk-soon", has_text="left").count()
    assert "6 m over" in page.locator(".clk-over").all_inner_texts()

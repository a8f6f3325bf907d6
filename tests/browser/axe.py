"""axe-core over a page as it stands."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
tags => axe.run({runOnly: tags, resultTypes: ['violations']}).then(
  found => found.violations.map(({id, nodes}) => [id, nodes.slice(0, 5).map(({html}) => html.slice(0, 200))]))
"""


def violations(page: Page) -> list[Any]:
    """What axe-core finds wrong, as rule and elements."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(SCRIPT.read_text())
    found: list[Any] = page.evaluate(RUN, TAGS)
    return found

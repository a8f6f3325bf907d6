"""axe-core over a page as it stands."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
RUN = """
asked => axe.run({runOnly: asked, resultTypes: ['violations']}).then(
  found => found.violations.map(({id, nodes}) => [id, nodes.slice(0, 5).map(({html}) => html.slice(0, 200))]))
"""


def violations(page: Page, *, only_colours: bool = False) -> list[Any]:
    """What axe-core finds wrong, as rule and elements; `only_colours` where but the theme differs from what was looked at before."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(SCRIPT.read_text())
    asked = {"type": "rule", "values": COLOURS} if only_colours else {"type": "tag", "values": TAGS}
    found: list[Any] = page.evaluate(RUN, asked)
    return found

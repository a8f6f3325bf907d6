"""What a screen reader says of a case: places, headings, the conversation as a log, and a name on everything that can be done.

`docs/desk.md` has the outline, and this holds it to it.
"""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Page as Window

from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)
WRITTEN = Path(__file__).parents[2] / "docs/desk.md"
PLACES = {"navigation", "main", "complementary", "region", "log", "form", "banner", "dialog"}
DOABLE = {"button", "link", "textbox", "searchbox", "tab", "checkbox", "combobox"}
# How long there is left decides which groups the list has.
GROUP = re.compile(r"(Overdue|Due|Later|Nothing due|No deadline)\b")


class Node(NamedTuple):
    """What is said of one thing."""

    role: str
    name: str
    level: int
    depth: int  # how many places it stands in


def spoken(window: Window) -> list[Node]:
    """What Chromium hands to assistive technology, in the order of reading."""
    nodes = window.context.new_cdp_session(window).send("Accessibility.getFullAXTree")["nodes"]
    return list(_read(nodes[0], {each["nodeId"]: each for each in nodes}, 0))


def _read(node: dict[str, Any], known: dict[str, dict[str, Any]], depth: int) -> list[Node]:
    level = next((each["value"]["value"] for each in node.get("properties", []) if each["name"] == "level"), 0)
    said = Node(str(node.get("role", {}).get("value", "")), str(node.get("name", {}).get("value", "")), int(level), depth)
    own = [] if node.get("ignored") else [said]
    inside = depth + (own != [] and _is_place(said))
    return own + [each for child in node.get("childIds", []) if child in known for each in _read(known[child], known, inside)]


def _is_place(said: Node) -> bool:
    """A form without a name is none."""
    return said.role in PLACES and (said.name != "" or said.role == "main")


def outline(said: list[Node]) -> str:
    """Places and headings, indented by the places that they stand in."""
    told = [each for each in said if _is_place(each) or (each.role == "heading" and not GROUP.match(each.name))]
    return "\n".join(f"{'  ' * each.depth}{_kind(each)} {each.name}".rstrip() for each in told)


def _kind(said: Node) -> str:
    return f"heading {said.level}" if said.role == "heading" else said.role


def test_it_reads_in_an_order_that_makes_sense(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.both.pk}")
    said = spoken(window)
    headings = [(each.level, each.name) for each in said if each.role == "heading"]
    assert [name for level, name in headings if level == 1] == ["Inbox"]
    assert [each.role for each in said if each.role == "log"] == ["log"]
    # The navigation stands before the first heading of the page, as a place of its own.
    levels = [level for level, name in headings[[level for level, _name in headings].index(1) :]]
    assert all(after <= before + 1 for before, after in pairwise(levels)), headings
    unnamed = [(each.role, each.name) for each in said if each.role in DOABLE and not each.name.strip()]
    assert not unnamed
    assert outline(said) in WRITTEN.read_text(), outline(said)

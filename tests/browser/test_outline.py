"""What a screen reader says of a case: places, headings, the conversation as a log, and a name on everything that can be done."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page as Window

from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)
PLACES = {"navigation", "main", "complementary", "region", "log", "form", "banner", "dialog"}
DOABLE = {"button", "link", "textbox", "searchbox", "tab", "checkbox", "combobox"}


def spoken(window: Window) -> list[tuple[str, str, int]]:
    """Role, name and level of what Chromium hands to assistive technology, in order."""
    tree = window.context.new_cdp_session(window).send("Accessibility.getFullAXTree")["nodes"]
    found = []
    for node in tree:
        if node.get("ignored"):
            continue
        level = next((each["value"]["value"] for each in node.get("properties", []) if each["name"] == "level"), 0)
        found.append((str(node["role"]["value"]), str(node.get("name", {}).get("value", "")), int(level)))
    return found


def test_it_reads_in_an_order_that_makes_sense(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.both.pk}")
    said = spoken(window)
    headings = [(level, name) for role, name, level in said if role == "heading"]
    print("\n".join(f"{'  ' * level}{role} {name}" for role, name, level in said if role in PLACES | {"heading"}))
    assert [name for level, name in headings if level == 1] == ["Inbox"]
    assert {"Customer and case context", "Cases", "Conversation, public and private legs in time order"} <= {
        name for role, name, _level in said if role in PLACES
    }
    assert [role for role, _name, _level in said if role == "log"] == ["log"]
    levels = [level for level, _name in headings]
    assert all(after <= before + 1 for before, after in pairwise(levels)), headings
    unnamed = [(role, name) for role, name, _level in said if role in DOABLE and not name.strip()]
    assert not unnamed

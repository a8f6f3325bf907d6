"""Every key of the keyboard map does what its words say, without a mouse. A new shortcut needs a check in `key_checks`."""

import pytest
from playwright.sync_api import Error, expect
from playwright.sync_api import Page as Window

from answerable.web.layout.keymap import GROUPS
from tests.browser.conftest import Opening
from tests.browser.key_checks import ALONG, CASE, LIST, NARROW, OWNERS, TWO_WAYS, Check
from tests.browser.scene import Scene
from tests.cast import Company

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


def test_it_knows_a_check_for_every_key() -> None:
    named = {each.keys for _title, group in GROUPS for each in group}
    assert named == {*CASE, *TWO_WAYS, *NARROW, *LIST, *OWNERS, *ALONG}


def test_it_works_in_a_case(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    failed = tried(window, f"/cases/{scene.overdue.pk}", CASE) + tried(window, f"/cases/{scene.both.pk}", TWO_WAYS)
    window.set_viewport_size({"width": 1024, "height": 800})
    failed += tried(window, f"/cases/{scene.both.pk}", NARROW)
    assert not failed, "\n".join(failed)


def test_it_works_in_the_list(browse: Opening, company: Company, scene: Scene) -> None:
    failed = tried(browse(company.jonas).new_page(), "/", LIST)
    failed += tried(browse(company.robin).new_page(), "/", OWNERS)
    assert not failed, "\n".join(failed)


def tried(window: Window, path: str, checks: dict[str, Check]) -> list[str]:
    """Each key on a fresh page, so that one does not lean on another; which ones fail, and why."""
    failed = []
    for key, check in checks.items():
        window.goto(path)
        try:
            check(window)
        except (AssertionError, Error) as found:
            failed.append(f"{key}: {str(found)[:300]}")
    return failed


def test_it_helps_right_after_the_palette(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    for _ in range(5):
        window.keyboard.press("Control+k")
        window.keyboard.type("a")
        window.keyboard.press("Escape")
        window.keyboard.press("?")
        expect(window.locator("[data-keys-help]")).to_be_visible()
        window.keyboard.press("Escape")
        expect(window.locator("[data-keys-help]")).to_be_hidden()

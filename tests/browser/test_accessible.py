"""axe-core finds nothing on any screen, in both themes, at a desk and on a phone. A new screen joins by a line in `screens`."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import FilePayload
from playwright.sync_api import Page as Window

from answerable.files.tests import samples
from tests.browser.axe import SCRIPT, violations
from tests.browser.conftest import Opening
from tests.browser.named import Named, named
from tests.browser.scene import Scene
from tests.browser.screens import SCREENS
from tests.cast import Company

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]
Deed = Callable[[Window], object]

BRIDGE = FilePayload(name="bridge.png", mimeType="image/png", buffer=samples.picture())


def type_into_palette(window: Window) -> None:
    window.keyboard.press("Control+k")
    window.keyboard.type("a")


def offer_macros(window: Window) -> None:
    window.type("[data-composer-text]", "/")
    window.wait_for_selector(".suggest")


def begin_closing(window: Window) -> None:
    window.keyboard.press("e")
    window.click("#close-gift summary")


def ask_why(window: Window) -> None:
    window.keyboard.press("y")
    window.wait_for_selector("#reading .reading-choice")


def choose_a_topic(window: Window) -> None:
    window.keyboard.press("o")
    window.wait_for_selector("#topic [data-topics]")


def put_a_file(window: Window) -> None:
    window.set_input_files("[data-files-input]", [BRIDGE])
    window.wait_for_selector("[data-put]")


def try_a_phrase(window: Window) -> None:
    window.fill("[name=trial]", "Nobody came with the ramp")
    window.wait_for_selector("#phrase-trial p + p")


# What opens over a screen.
OPENED: dict[str, tuple[str, Deed]] = {
    "palette": ("/cases/{case}", type_into_palette),
    "help": ("/cases/{case}", lambda window: window.keyboard.press("?")),
    "more": ("/cases/{case}", lambda window: window.click("#case-menu-button")),
    "assign": ("/cases/{case}", lambda window: window.keyboard.press("a")),
    "macros": ("/cases/{case}", offer_macros),
    "close": ("/cases/{case}", begin_closing),
    "topic": ("/cases/{case}", choose_a_topic),
    "why it is read so": ("/cases/{case}", ask_why),
    "files": ("/cases/{case}", put_a_file),
    "trial of a phrase": ("/settings/listening/{phrase}", try_a_phrase),
    "language model": ("/cases/{case}", lambda window: window.click("#ask-menu-button")),
}
SIZES = [(1440, 900), (390, 844)]


@pytest.fixture
def ids(company: Company, scene: Scene) -> Named:
    if not SCRIPT.exists():
        pytest.skip("axe-core is not installed: make assets")
    return named(company, scene)


@pytest.fixture
def window(browse: Opening, company: Company, ids: Named) -> Window:
    """Of somebody who sees every screen; nothing fades, so that colours are those that stay."""
    opened = browse(company.robin).new_page()
    opened.emulate_media(reduced_motion="reduce")
    return opened


def test_it_passes_axe_on_every_screen(window: Window, ids: Named) -> None:
    found: dict[str, Any] = {}
    for name, path in SCREENS.items():
        window.goto(path.format(**ids))
        look_at(window, name, found)
    assert not found, json.dumps(found, indent=1, ensure_ascii=False)


def test_it_passes_axe_with_what_opens_over_a_screen(window: Window, ids: Named) -> None:
    found: dict[str, Any] = {}
    for name, (path, deed) in OPENED.items():
        window.set_viewport_size({"width": 1440, "height": 900})
        window.goto(path.format(**ids))
        deed(window)
        look_at(window, name, found)
    assert not found, json.dumps(found, indent=1, ensure_ascii=False)


def look_at(window: Window, name: str, found: dict[str, Any]) -> None:
    """Both sizes, both themes, of which the second changes nothing but colours; a page wider than the window counts as found too."""
    for width, height in SIZES:
        window.set_viewport_size({"width": width, "height": height})
        if window.evaluate("document.documentElement.scrollWidth") > width:
            found[f"{name}, {width}"] = "wider than the window"
        for theme in ("light", "dark"):
            window.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
            if wrong := violations(window, only_colours=theme == "dark"):
                found[f"{name}, {width}, {theme}"] = wrong

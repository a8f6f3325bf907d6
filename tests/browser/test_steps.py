"""What the desk's daily tasks cost in key presses and clicks; `docs/desk.md` says the same numbers.

Letters that somebody would write anyway (an answer, a name, words to find) are not counted, every other press and click is.
"""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Error, expect
from playwright.sync_api import Page as Window

from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.macros import operations as macros
from answerable.macros.operations import MacroDraft
from tests.arrivals import arrive
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]
TABLE = Path(__file__).parents[2] / "docs/desk.md"


class Hands:
    """A person at a window, and how often they pressed or clicked."""

    def __init__(self, window: Window) -> None:
        self.window, self.count = window, 0

    def press(self, *keys: str) -> None:
        """Keys, one after the other."""
        for key in keys:
            self.window.keyboard.press(key)
            self.count += 1

    def click(self, place: str) -> None:
        """One click."""
        self.window.locator(place).first.click()
        self.count += 1

    def write(self, text: str) -> None:
        """What is to be said or found."""
        self.window.keyboard.type(text)

    def see(self, place: str, words: str) -> None:
        """Wait for it, as a person does."""
        expect(self.window.locator(place).filter(has_text=words).first).to_be_visible()


Task = Callable[[Hands], None]


def answer(hands: Hands) -> None:
    hands.press("r")
    hands.write("Ihr Geld ist unterwegs.")
    hands.press("Control+Enter")
    hands.see("#thread", "Ihr Geld ist unterwegs.")


def private_reply(hands: Hands) -> None:
    hands.press("p")
    hands.write("We call you today.")
    hands.press("Control+Enter")
    hands.see("#thread", "We call you today.")


def take_next(hands: Hands) -> None:
    hands.press("u")
    hands.see("[data-toast]", "Yours now")


def snooze(hands: Hands) -> None:
    hands.press("s", "Enter")
    hands.see("[data-toast]", "Snoozed")


def hand_over(hands: Hands) -> None:
    hands.press("Control+k")
    hands.write("marketing")
    hands.press("Enter")
    hands.see("#hand-off-form textarea:focus", "")
    hands.write("Her refund was refused twice.")
    hands.press("Tab")
    hands.write("Say sorry in public.")
    hands.click("#hand-off-form button.btn-primary")
    hands.see("#case-head", "Marketing, nobody yet")


def macro(hands: Hands) -> None:
    hands.press("Control+k")
    hands.write("sorry")
    hands.see("[data-palette] [aria-selected=true]", "/sorry")
    hands.press("Enter", "Control+Enter")
    hands.see("#thread", "We are sorry")


def hide(hands: Hands) -> None:
    hands.click("li.tl-message [aria-keyshortcuts=v]")
    hands.see("li.tl-message .said-meta", "Hidden")


def merge(hands: Hands) -> None:
    hands.press("Control+k")
    hands.write("merge")
    hands.press("Enter")
    hands.see("#merge-choices", "Perhaps")
    hands.write("ferry quay")
    hands.see("#merge-choices label:has(:checked)", "Tomasz")
    hands.press("Enter")
    hands.see("[data-toast]", "is part of")


def find(hands: Hands) -> None:
    hands.press("Control+k")
    hands.write("umbrella")
    hands.see("[data-palette] [aria-selected=true]", "Ida Holm")
    hands.press("Enter")
    hands.see("#thread", "blue umbrella")


TASKS: dict[str, tuple[str, Task]] = {
    "Answer": ("/cases/{overdue}", answer),
    "Private reply": ("/cases/{both}", private_reply),
    "Take the next case": ("/?view=untaken", take_next),
    "Snooze": ("/cases/{both}", snooze),
    "Hand over to a department": ("/cases/{overdue}", hand_over),
    "Answer with a macro": ("/cases/{both}", macro),
    "Hide a comment": ("/cases/{overdue}", hide),
    "Find a case of last month": ("/", find),
    "Merge": ("/cases/{overdue}", merge),
}


def test_it_needs_no_more_steps_than_are_written_down(browse: Opening, company: Company, scene: Scene, pages: dict[str, Page]) -> None:
    arrive(pages["comments"], "I left a blue umbrella on the 8:15.", name="Ida Holm", ago=timedelta(days=34))
    macros.write(MacroDraft("Sorry", "sorry", {"": "We are sorry for this."}), actor=PROGRAM, now=LONG_AGO)
    window = browse(company.jonas).new_page()
    counted: dict[str, str] = {}
    for name, (path, task) in TASKS.items():
        window.goto(path.format(overdue=scene.overdue.pk, both=scene.both.pk))
        hands = Hands(window)
        try:
            task(hands)
        except (AssertionError, Error) as found:
            counted[name] = str(found)[:200]
        else:
            counted[name] = str(hands.count)
    told = dict(re.findall(r"^\| ([^|]+?) +\| (\d+) +\|", TABLE.read_text(), re.MULTILINE))
    assert counted == told

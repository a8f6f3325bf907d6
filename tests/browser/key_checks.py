"""What each key of the keyboard map is seen to do, in a case, in the list, in a narrow window."""

from collections.abc import Callable

from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from tests.browser.key_deeds import (
    answers,
    chooses,
    corrects,
    follows,
    hides,
    meets,
    pulls,
    puts_under_a_topic,
    releases,
    steps,
    takes_and_gives_back,
    turns,
    walks,
)

Check = Callable[[Window], None]
TAB = "form[data-composer] [role=tab][aria-selected=true]"


def shows(keys: str, place: str, words: str = "") -> Check:
    """These keys, one after the other, bring something into sight."""

    def check(window: Window) -> None:
        for key in keys.split():
            window.keyboard.press(key)
        found = window.locator(place).first
        expect(found).to_be_visible()
        if words:
            expect(found).to_contain_text(words)

    return check


def leads(keys: str, to: str) -> Check:
    """These keys lead to another list or screen."""

    def check(window: Window) -> None:
        for key in keys.split():
            window.keyboard.press(key)
        expect(window.get_by_role("heading", name=to, exact=True).first).to_be_visible()

    return check


def lands(keys: str, place: str) -> Check:
    """These keys lead to a screen whose title says something else each day."""

    def check(window: Window) -> None:
        for key in keys.split():
            window.keyboard.press(key)
        expect(window.locator(place)).to_be_visible()

    return check


CASE: dict[str, Check] = {
    "ctrl k": shows("Control+k", "[data-palette]"),
    "?": shows("?", "[data-keys-help]", "Keyboard shortcuts"),
    "t": takes_and_gives_back,
    "b": meets,
    "a": shows("a", "#assign", "Assign this case"),
    "h": shows("h", "#hand-off form"),
    "c": shows("c", "#consult form"),
    "m": shows("m", "#goodwill form, #goodwill a"),
    "e": shows("e", "#close"),
    "l": shows("l", "#labels"),
    "s": shows("s", "#snooze"),
    "w": follows,
    "y": corrects,
    "o": puts_under_a_topic,
    "v": hides,
    "r": shows("r", f"{TAB}[data-mode=public]"),
    "n": shows("n", f"{TAB}[data-mode=note]"),
    "alt 1…4": turns,
    "ctrl enter": answers,
}
TWO_WAYS: dict[str, Check] = {"p": shows("p", f"{TAB}[data-mode=private]"), "d": shows("d", f"{TAB}[data-mode=direct]")}
NARROW: dict[str, Check] = {"i": shows("i", "#context[data-open]")}
LIST: dict[str, Check] = {
    "/": shows("/", "#nav-q:focus"),
    "f": shows("f", "#filters"),
    ".": releases,
    "x": chooses,
    "u": pulls,
    "j": walks,
    "]": steps,
    "g m": leads("g m", "Mine"),
    "g i": leads("g i", "All open"),
    "g h": leads("g h", "Hand-offs"),
    "g a": leads("g a", "Approvals"),
    "g p": leads("g p", "Policies"),
    "g l": leads("g l", "Guidelines"),
    "g c": leads("g c", "Customers"),
    "g d": lands("g d", "#cal-h"),
    "g w": leads("g w", "Goodwill"),
    "g r": leads("g r", "Answer ledger"),
}
OWNERS: dict[str, Check] = {"g o": leads("g o", "Who answers what")}
# Keys that a check of another one presses too.
ALONG = {"z": "t", "k": "j", "enter": "j", "esc": "j", "[": "]"}

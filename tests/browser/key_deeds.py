"""What the keys do that take more than a look: each as its check, for `key_checks`."""

import re

from playwright.sync_api import Page as Window
from playwright.sync_api import expect


def walks(window: Window) -> None:
    """J goes down, K up, Enter opens, Esc returns to the row."""
    rows = window.locator("[data-inbox] a.row")
    names = [rows.nth(at).get_attribute("data-case-id") for at in range(2)]
    focus = window.locator("[data-inbox] a.row:focus")
    window.keyboard.press("j")
    first = focus.get_attribute("data-case-id")
    window.keyboard.press("j")
    expect(focus).not_to_have_attribute("data-case-id", first or "")
    window.keyboard.press("k")
    expect(focus).to_have_attribute("data-case-id", first or "")
    assert first in names
    window.keyboard.press("Enter")
    expect(window.locator("#case-h")).to_be_focused()
    window.keyboard.press("Escape")
    expect(focus).to_have_count(1)


def steps(window: Window) -> None:
    """] opens the case below, [ the one above."""
    window.locator("[data-inbox] a.row").first.press("Enter")
    title = window.locator("#case-h")
    expect(title).to_be_focused()
    first = title.inner_text()
    window.keyboard.press("]")
    expect(title).not_to_have_text(first)
    window.keyboard.press("[")
    expect(title).to_have_text(first)


def chooses(window: Window) -> None:
    """X takes the row in focus, Shift+X those down to another one."""
    window.keyboard.press("j")
    window.keyboard.press("x")
    expect(window.locator(".row-pick:checked")).to_have_count(1)
    window.keyboard.press("j")
    window.keyboard.press("j")
    window.keyboard.press("Shift+X")
    expect(window.locator(".row-pick:checked")).to_have_count(3)


def releases(window: Window) -> None:
    """. asks for what was held back."""
    with window.expect_request(lambda asked: "hx-request" in asked.headers):
        window.keyboard.press(".")


def takes_and_gives_back(window: Window) -> None:
    """T takes, Z undoes what was done last."""
    window.keyboard.press("t")
    expect(window.locator("[data-toast]")).to_contain_text("Yours now")
    window.keyboard.press("z")
    expect(window.locator("[data-toast]")).to_contain_text("Put back")


def follows(window: Window) -> None:
    """W follows, once more stops."""
    window.keyboard.press("w")
    expect(window.locator("[data-toast]")).to_be_visible()
    expect(window.locator("#case-menu [aria-keyshortcuts=w]")).to_contain_text("Stop following")


def hides(window: Window) -> None:
    """V hides the message in focus."""
    window.locator("li.tl-message [popovertarget]").first.focus()
    window.keyboard.press("v")
    expect(window.locator("li.tl-message .said-meta", has_text="Hidden")).to_be_visible()


def corrects(window: Window) -> None:
    """Y and a letter say how the message that stands for the case is to be read, from the case and from its row; Z takes it back."""
    title = window.locator("#case-h")
    window.keyboard.press("y")
    window.keyboard.press("p")
    expect(title).to_contain_text("Praise")
    window.keyboard.press("z")
    expect(title).to_contain_text("Complaint")
    window.locator("[data-inbox] a.row[aria-current=true]").focus()
    window.keyboard.press("y")
    expect(window.locator("#reading")).to_contain_text("Needs an answer")
    window.keyboard.press("q")
    expect(title).to_contain_text("Question")
    expect(window.locator("#reading")).to_be_hidden()


def puts_under_a_topic(window: Window) -> None:
    """O and a number put the case under a topic, O and letters with Enter under another; Z takes it back."""
    toast = window.locator("[data-toast]")
    window.keyboard.press("o")
    window.keyboard.press("1")
    expect(toast).to_contain_text("Paying back")
    window.keyboard.press("o")
    expect(window.locator("[data-topics-words]")).to_be_focused()
    window.keyboard.type("ram")
    window.keyboard.press("Enter")
    expect(toast).to_contain_text("Topic: Ramps")
    window.keyboard.press("z")
    expect(window.locator("#case-head")).to_contain_text("Paying back")


def meets(window: Window) -> None:
    """B opens all about the customer of the case."""
    name = window.locator("#cx a").inner_text()
    window.keyboard.press("b")
    expect(window).to_have_url(re.compile(r"/customers/\d+$"))
    expect(window.get_by_role("heading", level=1)).to_have_text(name)


def answers(window: Window) -> None:
    """Ctrl+Enter sends."""
    window.keyboard.press("r")
    window.keyboard.type("Ihr Geld ist unterwegs.")
    window.keyboard.press("Control+Enter")
    expect(window.locator("#thread")).to_contain_text("Public reply, written by you")


def pulls(window: Window) -> None:
    """U takes what is due first and opens it; Z puts it back."""
    window.keyboard.press("u")
    window.wait_for_url("**/cases/*view=mine")
    expect(window.locator("[data-toast]")).to_contain_text("Yours now")
    window.keyboard.press("z")
    expect(window.locator("[data-toast]")).to_contain_text("Put back")


def turns(window: Window) -> None:
    """Alt and a digit choose the tab at that place."""
    window.keyboard.press("Alt+Digit2")
    expect(window.locator("form[data-composer] [role=tab]").nth(1)).to_have_attribute("aria-selected", "true")

"""A public complaint solved in private is closed in public, and stands on the page for everybody until its writer deletes it."""

import time

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.stories.demo import Demo, opened, send

pytestmark = [pytest.mark.long, *(pytest.mark.capability(each) for each in ("C29", "C30"))]
COMPLAINT = "My refund for the marmalade express never came. Six weeks, and nobody answers. Where is my money?"
PRIVATE = "We found your booking and have paid you back today."
WORD = "It is solved, and we have changed the form that lost your request. Thank you for telling us."
ADDRESS = "/in-public/harbour-rail"


def test_it_ends_where_it_began_and_goes_with_its_writer(demo: Demo, chromium: Browser) -> None:
    said = demo.comment(COMPLAINT, handle="quentin", name="Quentin Marsh")
    jonas = demo.window_of(chromium, "jonas.lindqvist")
    opened(jonas, "Quentin Marsh")
    _answers_in_private(jonas)
    _points(jonas)
    _closes_in_public(jonas)
    visitor = chromium.new_context(base_url=demo.desk, locale="en-GB").new_page()
    entry = visitor.locator("li.public-entry", has_text="marmalade express")
    _until(visitor, entry.filter(has_text="Solved, and everybody can read it"), is_there=True)
    assert visitor.context.cookies() == []
    demo.control("DELETE", f"/items/{said['id']}")
    _until(visitor, visitor.get_by_text("marmalade express"), is_there=False)


def _answers_in_private(window: Page) -> None:
    window.locator("#composer-tabs [data-mode=private]").click()
    send(window, PRIVATE)
    expect(window.locator("#thread")).to_contain_text(PRIVATE)


def _points(window: Page) -> None:
    window.get_by_role("button", name="Say it in public").click()
    expect(window.locator("#thread")).to_contain_text("We have written to you in private.")
    expect(window.get_by_role("button", name="Say it in public")).to_have_count(0)


def _closes_in_public(window: Page) -> None:
    window.locator("#case-h").focus()
    window.keyboard.press("e")
    dialog = window.locator("#close-form")
    dialog.locator("#close-text").fill(WORD)
    dialog.get_by_role("button", name="Publish and close case").click()
    expect(window.locator("#thread")).to_contain_text(WORD)


def _until(visitor: Page, entry: Locator, *, is_there: bool) -> None:
    """Within a minute after it happened."""
    ends = time.monotonic() + 60
    while True:
        visitor.goto(ADDRESS)
        if (entry.count() > 0) is is_there:
            return
        assert time.monotonic() < ends, f"after a minute it is {'not ' if is_there else ''}there"
        visitor.wait_for_timeout(2_000)

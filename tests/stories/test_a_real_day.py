"""A real day, in two browsers on the demo as a newcomer starts it: nothing in it is a stand-in but the network."""

import csv
import io
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.soon import soon
from tests.stories.demo import Demo, send

pytestmark = [
    pytest.mark.long,
    pytest.mark.capability("C01"),
    pytest.mark.capability("C03"),
    pytest.mark.capability("C13"),
    pytest.mark.capability("C15"),
]
COMPLAINT = "The ramp at Kesterby did not come and I missed my train. I had booked it. Where is my refund?"
ANSWER = "Amara, that should not have happened, and we are sorry. We are looking into it."
SECOND = "Amara, please call our service line."
THANKS = "Thank you so much, that was quick!"


def test_it_is_a_real_day(demo: Demo, chromium: Browser) -> None:
    jonas, maya = demo.window_of(chromium, "jonas.lindqvist"), demo.window_of(chromium, "maya.okafor")
    jonas.wait_for_timeout(1500)

    comment = _arrives_live(demo, jonas)
    jonas.locator("[data-inbox] a.row", has_text="Amara Nwosu").click()
    expect(jonas.get_by_role("log")).to_contain_text(COMPLAINT)
    address = jonas.url
    maya.goto(address)
    expect(maya.get_by_role("log")).to_contain_text(COMPLAINT)

    _is_answered_once(demo, jonas, maya, comment)

    demo.write("comments", THANKS, handle="amara", parent_id=comment["id"], kind="comment")
    expect(jonas.get_by_role("log")).to_contain_text(THANKS, timeout=10_000)
    assert jonas.url == address

    jonas.get_by_role("button", name="Close case").click()
    jonas.locator("#close").get_by_role("button", name="Close case").click()
    expect(jonas.get_by_role("log")).to_contain_text("losed", timeout=10_000)
    assert demo.said("comments").count(ANSWER) == 1
    assert SECOND not in demo.said("comments")
    assert _in_ledger(jonas)["outcome"] == "answered"


def _arrives_live(demo: Demo, jonas: Page) -> dict[str, Any]:
    """A customer writes; an open inbox says so without a reload. What else came meanwhile is shown before it."""
    comment = demo.comment(COMPLAINT, handle="amara", name="Amara Nwosu")
    expect(jonas.locator("[data-held]")).to_be_visible(timeout=5_000)
    row = jonas.locator("[data-inbox] a.row", has_text="Amara Nwosu")
    assert soon(lambda: _shows_held(jonas) and row.is_visible(), seconds=10)
    expect(row).to_contain_text("Simulated")
    return comment


def _shows_held(window: Page) -> bool:
    """Show what is held back, and say that nothing is."""
    held = window.locator("[data-held]")
    if held.is_visible():
        window.keyboard.press(".")
    return not held.is_visible()


def _is_answered_once(demo: Demo, jonas: Page, maya: Page, comment: dict[str, Any]) -> None:
    """The network shows the answer under the page's name; a colleague's second one is refused with both texts shown."""
    send(jonas, ANSWER)
    expect(jonas.get_by_role("log")).to_contain_text(ANSWER, timeout=10_000)
    assert soon(lambda: ANSWER in demo.said("comments"), seconds=10)
    by_page = [each for each in _outside(demo, comment["id"]) if each["author"]["is_page"]]
    assert [(each["author"]["name"], each["text"]) for each in by_page] == [("Harbour Rail", ANSWER)]
    send(maya, SECOND)
    refused = maya.locator("#composer-answer")
    expect(refused).to_contain_text(ANSWER, timeout=10_000)
    expect(refused).to_contain_text(SECOND)
    expect(maya.locator("[data-composer-text]")).to_have_value(SECOND)


def _outside(demo: Demo, item_id: str) -> list[dict[str, Any]]:
    """What an outsider sees under a comment."""
    item = demo.control("GET", f"/items/{item_id}")
    return list(demo.control("GET", f"/threads/{item['thread_id']}")["items"])


def _in_ledger(window: Page) -> dict[str, str]:
    """The line of the ledger's CSV for the case that is open."""
    reference = window.locator("text=/^HR-\\d+$/").first.inner_text()
    response = window.request.get("/ledger.csv")
    rows = list(csv.DictReader(io.StringIO(response.text().lstrip("\ufeff"))))
    return next(each for each in rows if reference in each.values())

"""What a journalist asks is a PR matter as it comes in: nobody else finds or answers it; its spokesperson is heard once Legal agreed."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.stories.demo import Demo, opened, send

pytestmark = [pytest.mark.long, pytest.mark.capability("C19")]
ASKS = "I am a journalist with the Saltmarsh Courier and write about the brake failure at Whitby. Who will comment before five?"
SAYS = "Thank you for asking. The train was stopped and checked at once, and we publish what we find."
WAYS = (
    "replies",
    "notes",
    "closure",
    "hand-off",
    "acceptance",
    "consultations",
    "merger",
    "division",
    "gestures",
    "pr-matter",
    "attention",
)


def test_nobody_else_finds_or_answers_it(demo: Demo, chromium: Browser) -> None:
    tara, jonas = (demo.window_of(chromium, who) for who in ("tara.aldridge", "jonas.lindqvist"))
    demo.comment(ASKS, handle="perpetua", name="Perpetua Gale")
    url = opened(tara, "Perpetua Gale")
    expect(tara.locator("#case-pane, main").first).to_contain_text("PR matter, answered by you")
    expect(tara.locator("#thread")).to_contain_text("because of “Press or journalist” in the responsibility matrix.")
    _finds_nothing(jonas, url)
    tara.get_by_role("link", name="Read it now").click()
    tara.get_by_role("button", name="I have read it").click()
    expect(tara).to_have_url(re.compile(url))
    send(tara, SAYS)
    expect(tara.locator("#thread")).to_contain_text("Waits for Legal since", timeout=20_000)
    _finds_nothing(jonas, url)
    assert SAYS not in " ".join(map(str, demo.said("comments")))
    _approved(demo, chromium)
    expect(tara.locator("#thread")).to_contain_text("Sent, confirmed by the network", timeout=40_000)
    assert SAYS in " ".join(map(str, demo.said("comments")))


def _finds_nothing(window: Page, url: str) -> None:
    """Neither by looking for it nor by knowing its address, and nothing that is posted there does anything."""
    window.goto("/?view=all&q=Perpetua+Gale")
    expect(window.locator("[data-inbox]")).not_to_contain_text("Saltmarsh Courier")
    expect(window.locator("[data-inbox] a.row", has_text="Perpetua Gale")).to_have_count(0)
    token = window.locator("[name=csrfmiddlewaretoken]").first.get_attribute("value") or ""
    told = {"form": {"csrfmiddlewaretoken": token, "text": "We comment.", "mode": "public"}, "headers": {"Referer": window.url}}
    assert window.request.get(url).status == 404
    assert {way: window.request.post(f"{url}/{way}", **told).status for way in WAYS} == {way: 404 for way in WAYS}  # type: ignore[arg-type]
    window.goto("/approvals")
    expect(window.locator("main")).not_to_contain_text("Perpetua Gale")


def _approved(demo: Demo, chromium: Browser) -> None:
    """Robin, whom Legal names for PR, agrees on a phone."""
    robin = demo.window_of(chromium, "robin.hale")
    robin.set_viewport_size({"width": 390, "height": 844})
    robin.goto("/approvals")
    robin.locator("article", has_text="Perpetua Gale").get_by_role("button", name=re.compile("^Approve")).first.click()
    expect(robin.locator("body")).to_contain_text("Approved, and on its way")

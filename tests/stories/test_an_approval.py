"""A promise of refund waits for Legal, leaves in other words, under the page's name."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.stories.demo import Demo, opened

pytestmark = [pytest.mark.long, pytest.mark.capability("C18")]
PROMISE = "I promise you get your money back, 100 % guaranteed."
CALMER = "I am sorry. We look into your ticket today and write to you here."


def test_it_leaves_as_legal_worded_it_under_the_pages_name(demo: Demo, chromium: Browser) -> None:
    jonas, robin = demo.window_of(chromium, "jonas.lindqvist"), demo.window_of(chromium, "robin.hale")
    robin.set_viewport_size({"width": 390, "height": 844})
    demo.comment("Where is the refund for my cancelled train?", handle="winifred", name="Winifred Oakes")
    opened(jonas, "Winifred Oakes")
    jonas.locator("[data-composer-text]").fill(PROMISE)
    expect(jonas.locator("#composer-hits .hit").first).to_be_visible(timeout=20_000)
    jonas.locator("[data-composer-send]").click()
    expect(jonas.locator("#thread")).to_contain_text("Waits for Legal since", timeout=20_000)
    robin.goto("/for-you")
    robin.get_by_role("link", name=re.compile("asks you to approve")).first.click()
    robin.locator("summary", has_text="Change").click()
    robin.get_by_label("The text as it is to leave").fill(CALMER)
    robin.get_by_role("button", name="Approve with changes").click()
    expect(robin.locator("body")).to_contain_text("Approved, and on its way")
    expect(jonas.locator("#thread")).to_contain_text("Sent, confirmed by the network", timeout=40_000)
    said = " ".join(str(each) for each in demo.said("comments"))
    assert CALMER in said
    assert PROMISE not in said

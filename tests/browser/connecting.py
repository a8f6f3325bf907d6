"""Connecting a page by its set-up screen, as whoever owns the desk does it in a browser, and what must be seen on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Window

from answerable.channels import queries as channels
from answerable.channels.models import Page
from answerable.journeys.receiving.poll_channels import poll_page
from answerable.journeys.receiving.receive import receive
from tests.browser.axe import violations

SLOW = 30_000  # a network that is asked over a real connection may take its time


@dataclass
class SetUp:
    """A window of an owner, on the way to a page that is connected."""

    window: Window
    known: set[int] = field(default_factory=lambda: {each.pk for each in channels.pages()})

    def begin(self, network: str, way: str = "") -> None:
        """From the health screen to the network's form."""
        self.window.goto("/channels")
        self.window.get_by_role("link", name="Connect a page").first.click()
        self.window.get_by_role("navigation", name="Network").get_by_role("link", name=network, exact=True).click()
        if way:
            self.window.get_by_role("link", name=way, exact=True).click()

    def fill(self, values: Mapping[str, str | bool]) -> None:
        """By what stands beside each field; a truth is a tick, and a choice is named by what it is called."""
        for label, value in values.items():
            named = re.compile(rf"^\s*{re.escape(label)}(\s*\(optional\))?\s*$")
            at = self.window.locator("main form").get_by_label(named)
            if isinstance(value, bool):
                at.set_checked(value)
            elif at.evaluate("each => each.tagName") == "SELECT":
                at.select_option(label=value)
            else:
                at.fill(value)

    def connect(self, values: Mapping[str, str | bool] | None = None, *, button: str = "Connect") -> None:
        """Fill in and press the button."""
        self.fill(values or {})
        self.window.locator("main").get_by_role("button", name=button, exact=True).click()

    def is_refused(self, *sentences: str, passed: Iterable[str] = ()) -> None:
        """What is wrong is said in sentences, where the reader is led; what works is ticked off; nothing is kept."""
        said = self.window.locator("#refused")
        for sentence in sentences:
            expect(said.get_by_role("alert")).to_contain_text(sentence, timeout=SLOW)
        expect(said).to_be_focused()
        expect(said).to_be_in_viewport()
        expect(said.get_by_role("listitem").filter(has=self.window.locator("svg"))).to_have_text(list(passed))
        assert self.window.title().startswith("Not connected")
        assert {each.pk for each in channels.pages()} == self.known

    def is_connected(self) -> Page:
        """The page that was made; its screen says what works."""
        expect(self.window.get_by_role("heading", name="What works")).to_be_visible(timeout=SLOW)
        expect(self.window.locator("[data-toasts]")).to_contain_text("is connected")
        [made] = [each for each in channels.pages() if each.pk not in self.known]
        self.known.add(made.pk)
        return made

    def works(self, **steps: str) -> None:
        """How each of these steps stands: `Messages_arrive="works"`."""
        for name, state in steps.items():
            expect(self.step(name.replace("_", " "))).to_contain_text(f"{name.replace('_', ' ')}: {state}", timeout=SLOW)

    def step(self, name: str) -> Locator:
        """One line of what works."""
        return self.window.locator("#steps li").filter(has_text=name)

    def is_well_made(self) -> None:
        """Nothing that a screen reader, weak eyes or a narrow window would stumble over."""
        assert violations(self.window) == []

    def hears(self, page: Page, text: str, *, asks: bool = True) -> None:
        """The network is asked, what came is worked, and stands in the inbox; the set-up screen and health say so."""
        if asks:
            poll_page(page.pk)
        while receive():
            pass
        self.window.goto(f"/channels/{page.pk}")
        self.works(Messages_arrive="works", What_arrives_can_be_read="works")
        self.is_listed(page, "Working")
        self.window.goto("/")
        expect(self.window.locator("main").get_by_text(text).first).to_be_visible()

    def is_listed(self, page: Page, *words: str) -> None:
        """Its line on the health screen."""
        self.window.goto("/channels")
        for each in words:
            expect(self.line(page)).to_contain_text(each)

    def line(self, page: Page) -> Locator:
        """The same, to be acted on."""
        return self.window.locator("main tbody tr").filter(has_text=page.name)

"""The demo as a newcomer starts it: one command, in a scratch home, on free ports."""

import re
from types import TracebackType
from typing import Any, Self

import httpx
from playwright.sync_api import Browser, Page, expect

from answerable.cli.tests.program import Program, hear

START_SECONDS = 150
LOOKS, PAUSE_MS = 80, 250
PASSWORD = "try-answerable"


class Demo(Program):
    """`with Demo() as demo:` runs `answerable demo`; `demo.desk` and `demo.network` are its addresses."""

    def __enter__(self) -> Self:
        self.desk, self.network = self.environment["ANSWERABLE_BASE_URL"], self.environment["ANSWERABLE_SANDBOX_URL"]
        self.process = self.start("demo")
        hear(self.process.stderr, "Ready after", START_SECONDS)
        self.control("POST", "/customers", {"rate_per_minute": 0})
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.remove()

    def window_of(self, browser: Browser, who: str) -> Page:
        """A browser of its own, signed in as a person signs in."""
        window = browser.new_context(base_url=self.desk, viewport={"width": 1440, "height": 900}, locale="en-GB").new_page()
        window.goto("/")
        window.get_by_label("E-mail").fill(f"{who}@harbourrail.example")
        window.get_by_label("Password").fill(PASSWORD)
        window.keyboard.press("Enter")
        expect(window.locator("[data-inbox] a.row").first).to_be_visible(timeout=20_000)
        return window

    def control(self, method: str, path: str, data: object = None) -> Any:
        """A call of the network's control API."""
        response = httpx.request(method, f"{self.network}/control{path}", json=data, timeout=20, trust_env=False)
        response.raise_for_status()
        return response.json()

    def page(self, kind: str) -> dict[str, Any]:
        """The page of Harbour Rail of a kind."""
        return next(dict(each) for each in self.control("POST", "/demo")["pages"] if each["kind"] == kind)

    def write(self, page_kind: str, text: str, *, handle: str, **more: Any) -> dict[str, Any]:
        """Somebody writes to the page of a kind."""
        data = {"page_id": self.page(page_kind)["id"], "text": text, "handle": handle, **more}
        return dict(self.control("POST", "/items", data))

    def comment(self, text: str, *, handle: str, name: str) -> dict[str, Any]:
        """Somebody writes under the first post of Harbour Rail."""
        post = next(each for each in self.outbound("comments") if each["kind"] == "post")
        return self.write("comments", text, handle=handle, name=name, parent_id=post["id"], kind="comment")

    def outbound(self, kind: str) -> list[dict[str, Any]]:
        """What the page of a kind posted and answered on the network."""
        return list(self.control("GET", f"/outbound?page={self.page(kind)['id']}")["items"])

    def said(self, kind: str) -> list[str]:
        """The words of that."""
        return [each["text"] for each in self.outbound(kind)]


def opened(window: Page, name: str) -> str:
    """Opens the case of a customer as soon as it has come in; its address."""
    row = window.locator("[data-inbox] a.row", has_text=name)
    for _ in range(LOOKS):
        window.goto(f"/?q={name.replace(' ', '+')}")
        if row.count():
            break
        window.wait_for_timeout(PAUSE_MS)
    row.first.click()
    expect(window).to_have_url(re.compile(r"/cases/\d+"))
    expect(window.locator("#context")).to_be_visible()
    return re.sub(r".*(/cases/\d+).*", r"\1", window.url)


def send(window: Page, text: str) -> None:
    """Write into the composer and send."""
    window.locator("[data-composer-text]").fill(text)
    window.locator("[data-composer-send]").click()

"""A browser that loads the page of all components, its assets and a live stream, each from memory: no server, no socket."""

import mimetypes
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.test import RequestFactory
from django.utils.html import escape
from playwright.sync_api import Browser, BrowserContext, Page, Route

from answerable.web.layout import preview

ADDRESS = "http://localhost"
BUILT = Path(__file__).parents[1] / "static"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'"
)


class Desk:
    """A browser's windows on the desk, what they asked for, and what the live stream will say next."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.notice = ""
        self.answers: dict[str, Callable[[Route], None]] = {}
        context.route("**/*", self._serve)

    def open(self, path: str = "/layout?of=desk") -> Page:
        """A new window on a path; whatever it complains of is kept."""
        page = self.context.new_page()
        page.on("console", lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(ADDRESS + path)
        return page

    def _serve(self, route: Route) -> None:
        url = urlsplit(route.request.url)
        self.asked.append(f"{route.request.method} {url.path}")
        if url.path in self.answers:
            self.answers[url.path](route)
        elif url.path == "/live":
            route.fulfill(content_type="text/event-stream", body=f"retry: 60000\n\n{self.notice}")
        elif url.path.startswith("/static/"):
            file = BUILT / url.path.removeprefix("/static/")
            route.fulfill(path=file, content_type=mimetypes.guess_type(file.name)[0] or "font/woff2")
        else:
            self._page(route, f"{url.path}?{url.query}")

    def _page(self, route: Route, path: str) -> None:
        cookies = {cookie["name"]: cookie["value"] for cookie in self.context.cookies()}
        request = RequestFactory().get(path)
        request.COOKIES.update({name: escape(value) for name, value in cookies.items()})
        html = preview.show(request).content.decode()
        route.fulfill(content_type="text/html; charset=utf-8", body=html, headers={"Content-Security-Policy": POLICY})


@pytest.fixture
def desk(chromium: Browser) -> Iterator[Desk]:
    """A browser with nothing remembered."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.set_default_timeout(5000)
    yield Desk(context)
    context.close()

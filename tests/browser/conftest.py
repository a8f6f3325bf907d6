"""A browser on a desk that serves over HTTP, with a company that has work to do."""

import os
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from threading import get_ident

import pytest
from django.core.signals import request_finished, request_started
from django.test import Client
from playwright.sync_api import Browser, BrowserContext
from pytest_django.live_server_helper import LiveServer

from answerable.channels.models import Page
from answerable.core.settings import get_settings
from answerable.hooks import pages as hooks
from answerable.staff.models import Member
from tests.browser.connecting import SetUp
from tests.browser.scene import Scene, furnish
from tests.cast import Company, add_page, harbour_rail

# Playwright runs an event loop in this thread; Django would refuse every query because of it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
Opening = Callable[..., BrowserContext]
PATIENCE_SECONDS = 5.0
# Threads that answer a request now: one each, from its beginning to its end.
_asked: set[int] = set()
request_started.connect(lambda **_: _asked.add(get_ident()), weak=False)
request_finished.connect(lambda **_: _asked.discard(get_ident()), weak=False)


@pytest.fixture
def company(transactional_db: None) -> Company:
    return harbour_rail()


@pytest.fixture
def pages(company: Company) -> dict[str, Page]:
    told = {"secret": "s", "token": "t"}
    add_page(company, {"id": "page1", "kind": "comments", "name": "Harbour Rail", "handle": "HarbourRail", **told})
    add_page(company, {"id": "page2", "kind": "direct", "name": "Harbour Rail messages", "handle": "HarbourRail", **told})
    return company.pages


@pytest.fixture
def scene(company: Company, pages: dict[str, Page]) -> Scene:
    """Cases in every state that the list and the timeline draw."""
    return furnish(company, pages)


@pytest.fixture
def browse(chromium: Browser, live_server: LiveServer) -> Iterator[Opening]:
    """Windows of a member: `browse(jonas, width=390, theme="dark")`."""
    contexts: list[BrowserContext] = []

    def opening(member: Member, *, width: int = 1440, height: int = 900, theme: str = "light", scripts: bool = True) -> BrowserContext:
        client = Client()
        client.force_login(member)
        context = chromium.new_context(
            base_url=live_server.url, viewport={"width": width, "height": height}, locale="en-GB", java_script_enabled=scripts
        )
        context.set_default_timeout(timedelta(seconds=8).total_seconds() * 1000)
        context.set_default_navigation_timeout(timedelta(seconds=30).total_seconds() * 1000)  # the first page reads every template
        cookies = {"sessionid": client.cookies["sessionid"].value, "theme": theme}
        context.add_cookies([{"name": name, "value": value, "url": live_server.url} for name, value in cookies.items()])
        # The live stream is an application of its own, which this server does not have.
        context.route("**/live*", lambda route: route.fulfill(content_type="text/event-stream", body="retry: 60000\n\n"))
        for last in ("**/presence", "**/attention"):
            context.route(last, lambda route: route.fulfill(status=204))
        contexts.append(context)
        return context

    yield opening
    for context in contexts:
        context.close()
    _wait_until_nothing_is_asked()


@pytest.fixture
def setting_up(browse: Opening, company: Company, live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> SetUp:
    """Pages are connected by Robin, on a desk that networks reach where the browser does."""
    hooks._kept.clear()
    hooks._numbers.clear()
    monkeypatch.setattr(get_settings(), "base_url", live_server.url)
    return SetUp(browse(company.robin).new_page())


def _wait_until_nothing_is_asked() -> None:
    """Windows that close leave requests behind: one under way would hold what the end of the test empties."""
    ends = time.monotonic() + PATIENCE_SECONDS
    time.sleep(0.03)
    while len(_asked) > 0 and time.monotonic() < ends:
        time.sleep(0.01)

"""Harbour Rail with a page on a network that nobody runs: its events are told by `tests.arrivals`."""

import pytest

from answerable.channels.models import Page
from answerable.config import live as streams
from tests.cast import Company, add_page, harbour_rail

PAGE = {"id": "page1", "kind": "comments", "name": "Harbour Rail", "handle": "HarbourRail", "secret": "known to both", "token": "t"}


@pytest.fixture
def company(db: None) -> Company:
    return harbour_rail()


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, PAGE)


@pytest.fixture(autouse=True)
def _impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_LOOK_AGAIN_SECONDS", 0.3)
    monkeypatch.setattr(streams, "_LISTEN_AGAIN_SECONDS", 0.1)

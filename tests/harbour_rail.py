"""Harbour Rail and a page of it on a network that nobody runs, for every test that asks: what happens there is told by `tests.arrivals`."""

import pytest

from answerable.channels.models import Page
from tests.cast import Company, add_page
from tests.cast import harbour_rail as founded

PAGE = {"id": "page1", "kind": "comments", "name": "Harbour Rail", "handle": "HarbourRail", "secret": "known to both", "token": "t"}


@pytest.fixture
def company(db: None) -> Company:
    """Harbour Rail without pages."""
    return founded()


@pytest.fixture
def page(company: Company) -> Page:
    """Its page for comments, on which everybody but Charlie works."""
    return add_page(company, PAGE)

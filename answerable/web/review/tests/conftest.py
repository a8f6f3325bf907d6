"""A page that messages arrive on."""

import pytest

from answerable.channels.models import Page
from tests.cast import Company, add_page, harbour_rail


@pytest.fixture
def company(db: None) -> Company:
    return harbour_rail()


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(
        company, {"id": "page1", "kind": "comments", "name": "Harbour Rail", "handle": "HarbourRail", "secret": "s", "token": "t"}
    )

"""A company with a page that a case stands on."""

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Page
from tests.arrivals import case_of
from tests.cast import Company, add_page, harbour_rail


@pytest.fixture
def company(db: None) -> Company:
    return harbour_rail()


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, {"id": "page1", "kind": "comments", "name": "Harbour Rail", "handle": "HarbourRail", "secret": "s"})


@pytest.fixture
def case(page: Page) -> Case:
    return case_of(page)

"""A second page of the company."""

import pytest

from answerable.channels.models import Page
from tests.cast import Company, add_page


@pytest.fixture
def other_page(company: Company) -> Page:
    return add_page(company, {"id": "page2", "kind": "reviews", "name": "Harbour Rail reviews", "handle": "harbour-rail"})

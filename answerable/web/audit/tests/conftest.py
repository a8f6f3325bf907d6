"""A page with a name of its own."""

import pytest

from answerable.channels.models import Page
from tests.cast import Company, add_page


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, {"id": "page1", "kind": "comments", "name": "Platform nine", "handle": "nine"})

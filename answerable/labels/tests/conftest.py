"""A case of the company."""

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Page
from tests.arrivals import case_of


@pytest.fixture
def case(page: Page) -> Case:
    return case_of(page)

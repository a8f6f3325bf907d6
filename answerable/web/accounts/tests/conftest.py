"""The company that the tests know."""

import pytest

from tests.cast import Company, harbour_rail


@pytest.fixture
def company(db: None) -> Company:
    """Harbour Rail without pages."""
    return harbour_rail()

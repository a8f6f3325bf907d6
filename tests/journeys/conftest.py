"""What stands on a page that not everybody may see."""

import pytest

from answerable.channels.models import Page
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company
from tests.journeys.hidden import hide


@pytest.fixture
def secret(company: Company, comments: Page, network: SandboxNetwork) -> dict[str, int]:
    """Ids of things on a page that Charlie may not see."""
    return hide(company, comments, network)

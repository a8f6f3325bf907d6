"""A sandbox network for the session, and a company that works on it."""

from collections.abc import Iterator

import pytest

from answerable.channels.models import Page
from answerable.core.settings import get_settings
from answerable_sandbox.testing import SandboxNetwork
from tests import cast


@pytest.fixture(scope="session")
def network() -> Iterator[SandboxNetwork]:
    """A real sandbox network in a process of its own."""
    with SandboxNetwork() as started:
        yield started


@pytest.fixture
def comments(company: cast.Company, network: SandboxNetwork, monkeypatch: pytest.MonkeyPatch) -> Page:
    """A page with comments on the sandbox network."""
    monkeypatch.setattr(get_settings(), "sandbox_url", network.base_url)
    return cast.add_page(company, network.create_page("comments"), network.base_url)

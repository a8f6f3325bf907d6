"""One network for all tests; every test opens pages of its own, so that none disturbs another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from answerable_sandbox.testing import SandboxNetwork


@pytest.fixture(scope="session")
def running_network() -> Iterator[SandboxNetwork]:
    """A network that stays up."""
    with SandboxNetwork("--seed", "7") as network:
        yield network


@pytest.fixture
def network(running_network: SandboxNetwork) -> SandboxNetwork:
    """The network without faults."""
    running_network.set_faults()
    return running_network

"""A moment in a long list of changes is found by halving, whatever else the network's numbers count."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from answerable.channels.contract import Access
from answerable.connectors.sandbox.history import items_since
from answerable_sandbox.testing import SandboxNetwork


@pytest.fixture(scope="module")
def network() -> Iterator[SandboxNetwork]:
    """One network; each test has pages of its own on it."""
    with SandboxNetwork() as network:
        yield network


@pytest.mark.parametrize("before", [0, 1, 2, 700])
@pytest.mark.parametrize("after", [0, 1, 600])
def test_it_finds_all_items_since_a_moment(network: SandboxNetwork, before: int, after: int) -> None:
    page, other = network.create_page("mentions"), network.create_page("mentions")
    access = Access(page["id"], "mentions", network.base_url, {"token": page["token"]})
    for page_id, count in ((page["id"], before), (other["id"], 3)):
        network.write_many([{"page_id": page_id, "text": "Before", "handle": "mara"}] * count)
    moment = datetime.now(UTC) + timedelta(milliseconds=2)
    time.sleep(0.01)
    for page_id in (other["id"], page["id"]):
        network.write_many([{"page_id": page_id, "text": "After", "handle": "mara"}] * after)
    assert [item["text"] for item in items_since(access, moment)] == ["After"] * after

"""A Bluesky network, and an account on it that is a page of the company."""

from collections.abc import Iterator

import pytest

from answerable.channels.models import Page
from answerable.core.settings import get_settings
from tests.cast import Company
from tests.contract import bluesky_proxy
from tests.contract.bluesky_servers import Network
from tests.journeys.bluesky.scene import Stage, connected, stage_on


@pytest.fixture(scope="session")
def bluesky_people() -> Iterator[tuple[object, bluesky_proxy.Proxy]]:
    """The network, with people on it."""
    with bluesky_proxy.peopled_network() as both:
        yield both


@pytest.fixture
def network(bluesky_people: tuple[object, bluesky_proxy.Proxy]) -> Network:
    """The network itself."""
    return bluesky_people[1].network


@pytest.fixture
def stage(bluesky_people: tuple[object, bluesky_proxy.Proxy], monkeypatch: pytest.MonkeyPatch) -> Stage:
    """An account that nobody else has."""
    people, proxy = bluesky_people
    monkeypatch.setattr(get_settings(), "sandbox_url", proxy.url)  # the one address inside of this machine that may be called
    monkeypatch.setattr(get_settings(), "bluesky_chat", proxy.network.chat)
    return stage_on(people, proxy)


@pytest.fixture
def page(company: Company, stage: Stage) -> Page:
    """The same as a page."""
    return connected(company, stage)

"""An answer that is queued, and a network that does as a test wants."""

from collections.abc import Iterator

import pytest

from answerable.cases.models import Case, Message
from answerable.channels.models import Page
from answerable.core import http
from answerable.core.settings import get_settings
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sending.deliver import deliver
from answerable.publish.models import Outbound
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company, add_page
from tests.journeys.sending.story import ask, say


@pytest.fixture
def kind() -> str:
    """Of which kind the page is."""
    return "comments"


@pytest.fixture
def page(kind: str, company: Company, network: SandboxNetwork) -> Page:
    return add_page(company, network.create_page(kind), network.base_url)


@pytest.fixture(autouse=True)
def _network(network: SandboxNetwork, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(get_settings(), "http_timeout_seconds", 1.0)
    _hang_up()
    yield
    network.set_faults()
    _hang_up()


def _hang_up() -> None:
    """The next call opens a client anew, with the settings of then."""
    http.client().close()
    http.client.cache_clear()


@pytest.fixture
def outbound(page: Page, company: Company, network: SandboxNetwork) -> Outbound:
    """An answer to a customer, queued."""
    ask(page, network, "Where is my refund?")
    case = Case.objects.get()
    return say(company, case, "It is on its way.")


@pytest.fixture
def message(page: Page, network: SandboxNetwork) -> Message:
    """What a customer wrote."""
    return Message.objects.get(external_id=ask(page, network, "You are all thieves."))


@pytest.fixture
def ours(outbound: Outbound) -> Message:
    """What we answered, as the network tells it."""
    deliver(outbound.pk)
    while receive():
        pass
    return Message.objects.get(is_ours=True)

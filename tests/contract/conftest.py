"""Stands up each network once a run, and a fresh page for every test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import count
from uuid import uuid4

import pytest

from answerable.channels.contract import Abilities, Connector, Draft, Envelope, Way
from answerable.channels.registry import connector as connector_of
from answerable.core import http
from answerable.core.settings import get_settings
from tests.contract.hook import Hook
from tests.contract.stage import Stage
from tests.contract.stages import KINDS, LONG, STAGES, SetUp
from tests.contract.web_form import IS_HERE, WebFormStage

PATIENCE_SECONDS = "2.5"
PLACES = [(network, kind) for network, kinds in KINDS.items() for kind in kinds]

Drafter = Callable[..., Draft]


def caught_up(connector: Connector, stage: Stage, cursor: str = "") -> tuple[list[Envelope], str]:
    """What a network's list holds after a cursor, read to its end."""
    if stage.is_here:
        pytest.skip(IS_HERE)
    found: list[Envelope] = []
    has_more = True
    while has_more:
        polled = connector.poll(stage.access, cursor)
        found, cursor, has_more = [*found, *polled.envelopes], polled.cursor, polled.has_more
    return found, cursor


def need_list(stage: Stage, way: Way) -> None:
    """For tests that look for what was said in the network's list."""
    if way is not Way.PUBLIC and not stage.lists_private:
        pytest.skip("this server does not list what was said in private; the desk keeps it from the receipt")


def marks(network: str) -> list[pytest.MarkDecorator]:
    """Whether a network stands in the long suites alone."""
    return [pytest.mark.long] if network in LONG else []


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test for every kind of page; where it sends, for every way that such a page allows."""
    if "way" in metafunc.fixturenames:
        cases = [(place, way) for place in PLACES for way in connector_of(place[0]).abilities(place[1]).ways]
        named = [pytest.param(place, way, id=f"{'-'.join(place)}-{way}", marks=marks(place[0])) for place, way in cases]
        metafunc.parametrize(("place", "way"), named)
    elif "place" in metafunc.fixturenames:
        metafunc.parametrize("place", [pytest.param(place, id="-".join(place), marks=marks(place[0])) for place in PLACES])


@pytest.fixture(scope="package", autouse=True)
def impatient_http() -> Iterator[None]:
    """Wait for a silent network only as long as a test can bear."""

    def forget() -> None:
        http.client().close()
        http.client.cache_clear()
        get_settings.cache_clear()

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANSWERABLE_HTTP_TIMEOUT_SECONDS", PATIENCE_SECONDS)
        forget()
        yield
        forget()


@pytest.fixture(scope="session")
def set_up() -> Iterator[Callable[[str], SetUp]]:
    """How to make a stage on a network, which is started when it is first wanted."""
    with ExitStack() as stack:
        running: dict[str, SetUp] = {}

        def of(network: str) -> SetUp:
            if network not in running:
                running[network] = stack.enter_context(STAGES[network]())
            return running[network]

        yield of


@pytest.fixture
def stage(place: tuple[str, str], set_up: Callable[[str], SetUp]) -> Iterator[Stage]:
    """A fresh page."""
    network, kind = place
    made = set_up(network)(kind)
    yield made
    made.clear()


@pytest.fixture
def connector(place: tuple[str, str], request: pytest.FixtureRequest) -> Connector:
    """The connector under test."""
    stage = request.getfixturevalue("stage") if place[0] == "web" else None
    return stage.connected() if isinstance(stage, WebFormStage) else connector_of(place[0])


@pytest.fixture
def _asked(stage: Stage) -> None:
    """For tests of what a network is asked."""
    if stage.is_here:
        pytest.skip(IS_HERE)


@pytest.fixture
def abilities(stage: Stage, connector: Connector) -> Abilities:
    """What it declares for this kind of page."""
    return connector.abilities(stage.access.kind)


@pytest.fixture
def hook(connector: Connector, stage: Stage) -> Iterator[Hook]:
    """A page's hook: it answers the handshake as the connector says and takes everything else."""
    if not connector.has_hooks:
        pytest.skip("this network delivers nothing, it is only asked")
    with Hook(lambda each: connector.challenge(each, stage.access) if each.method == "GET" else connector.acknowledge(each)) as hook:
        yield hook


@pytest.fixture
def draft(stage: Stage) -> Drafter:
    """Makes drafts; each has a key that no test had before, and names whom it goes to where the stage knows."""
    run, numbers, authors = uuid4().hex, count(), getattr(stage, "authors", {})

    def make(reply_to: str, way: Way, text: str = "We are on it.", *, first_tried_at: datetime | None = None) -> Draft:
        return Draft(f"draft-{run}-{next(numbers)}", way, reply_to, text, first_tried_at or datetime.now(UTC), to=authors.get(reply_to, ""))

    return make

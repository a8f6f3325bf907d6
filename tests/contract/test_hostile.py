"""Bytes from anybody: what cannot be read is refused with a sentence, what can be read is safe to store."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.channels.contract import BadPayload, Connector, Draft, Way
from answerable.channels.registry import connector as connector_of
from tests.contract.conftest import PLACES, caught_up
from tests.contract.hook import Hook
from tests.contract.oddity import changed, check_item, places, take
from tests.contract.stage import Stage
from tests.contract.stages import LONG, SetUp
from tests.contract.web_form import WebFormStage

WORDS = (
    *("", "\0", "\ud800", "a\0b", "<script>alert(1)</script>", "\u202egnol\u202c", "javascript:alert(1)"),
    *("http://x/" + "y" * 600, "x" * 300_000, "é" * 600),
)
TIMES = ("1970-01-01T00:00:00Z", "2099-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "yesterday")
NUMBERS = (-1, 0, 2**31, 2**63, 10**40, 1.5, float("inf"), float("nan"), True, False)
ODD: tuple[Any, ...] = (*WORDS, *TIMES, *NUMBERS, None, ..., [], {}, [[]], {"a": "b"})
ANY = st.recursive(
    st.sampled_from([*WORDS, *TIMES, *NUMBERS, None]) | st.integers() | st.floats() | st.text(st.characters(codec=None), max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture(scope="session")
def captured(set_up: Callable[[str], SetUp]) -> dict[str, list[bytes]]:
    """Deliveries of each network as they really came, of each kind of page; of a network that only is asked, what its list holds."""
    found: dict[str, list[bytes]] = {}
    for network, kind in PLACES:
        if network in LONG:
            continue
        stage, connector = set_up(network)(kind), connector_of(network)
        read = _delivered if connector.has_hooks else _listed
        bodies = _handed_over(stage) if isinstance(stage, WebFormStage) else read(stage, connector)
        found.setdefault(network, []).extend(bodies)
    return found


def _delivered(stage: Stage, connector: Connector) -> list[bytes]:
    with Hook(lambda each: _answer(connector, stage.access, each)) as hook:
        connector.subscribe(stage.access, hook.url)
        for _ in happenings(stage):
            pass
        return [each.body for each in hook.posts(3)]


def _handed_over(stage: WebFormStage) -> list[bytes]:
    """A question and our answer."""
    stage.connected().send(stage.access, Draft("key-1", Way.DIRECT, stage.ask("Where is my train?"), "On platform 4.", datetime.now(UTC)))
    return [each.body for each in stage.kept.values()]


def _listed(stage: Stage, connector: Connector) -> list[bytes]:
    found, cursor = caught_up(connector, stage)
    for _ in happenings(stage):
        more, cursor = caught_up(connector, stage, cursor)
        found += more
    return [each.body for each in found]


def happenings(stage: Stage) -> Iterator[None]:
    """A question, its edit, its end."""
    asked = stage.ask("Where is my train?")
    yield
    if stage.can_rewrite:
        stage.rewrite(asked, "Where is it?")
        yield
    stage.withdraw(asked)
    yield


def _answer(connector: Connector, access: Any, delivery: Any) -> Any:
    return connector.challenge(delivery, access) if delivery.method == "GET" else connector.acknowledge(delivery)


@pytest.fixture(params=sorted({network for network, _ in PLACES} - LONG))
def network(request: pytest.FixtureRequest) -> str:
    """Each network once, whatever kinds it has; those of the long suites stand such tests beside their connector."""
    return str(request.param)


def test_it_reads_what_was_captured(network: str, captured: dict[str, list[bytes]]) -> None:
    for body in captured[network]:
        assert take(connector_of(network), body)


@pytest.fixture(scope="session")
def bodies(captured: dict[str, list[bytes]]) -> list[tuple[str, bytes]]:
    """All captured deliveries with their networks."""
    return [(network, body) for network, found in captured.items() for body in found]


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd)[:30].encode("ascii", "replace").decode())
def test_it_survives_an_odd_value_in_every_place(bodies: list[tuple[str, bytes]], odd: Any) -> None:
    for network, body in bodies:
        delivery = json.loads(body)
        for path in places(delivery):
            for item in take(connector_of(network), json.dumps(changed(delivery, path, odd)).encode()):
                check_item(item)


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_it_survives_any_values_in_any_places(bodies: list[tuple[str, bytes]], data: st.DataObject) -> None:
    network, body = data.draw(st.sampled_from(bodies))
    delivery = json.loads(body)
    for _ in range(data.draw(st.integers(1, 3))):
        delivery = changed(delivery, data.draw(st.sampled_from(places(delivery))), data.draw(ANY))
    for item in take(connector_of(network), json.dumps(delivery).encode()):
        check_item(item)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_it_survives_broken_bytes(bodies: list[tuple[str, bytes]], data: st.DataObject) -> None:
    network, body = data.draw(st.sampled_from(bodies))
    start, length = data.draw(st.integers(0, len(body))), data.draw(st.integers(0, 40))
    broken = body[:start] + data.draw(st.binary(max_size=6)) + body[start + length :]
    for cut in (broken, broken[:start]):
        for item in take(connector_of(network), cut):
            check_item(item)


HOSTILE = {
    "nothing": b"",
    "not text": b"\xff\xfe\x00\xd8",
    "a word": b"hello",
    "null": b"null",
    "a number": b"1" * 10_000,
    "deep lists": b"[" * 200_000,
    "deep objects": b'{"a":' * 200_000,
    "a list": b"[]",
    "not a number": b'{"page": NaN, "events": NaN, "items": NaN}',
    "five megabytes": b'{"page":"' + b"x" * 5_000_000 + b'"}',
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_it_refuses_what_is_no_delivery(network: str, body: bytes) -> None:
    with pytest.raises(BadPayload):
        connector_of(network).split(body)
    with pytest.raises(BadPayload):
        connector_of(network).parse(body)

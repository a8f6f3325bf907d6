"""Bytes from anybody: a refusal with a sentence, or a safe record; never another exception."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.channels.contract import Item
from answerable.channels.registry import connector
from answerable.connectors.meta.tests.fixtures import FOLDER, absent, deliveries
from answerable.connectors.meta.tests.forms import DELIVERIES
from answerable.connectors.meta.tests.samples import BODIES
from tests.contract.oddity import changed, check_item, places, take
from tests.contract.test_hostile import ANY, HOSTILE, ODD

NETWORKS = tuple(BODIES)


def checked(network: str, body: bytes) -> list[Item]:
    """What is readable of a delivery, each safe to keep."""
    items = take(connector(network), body)
    for each in items:
        check_item(each)
    return items


@pytest.mark.parametrize("network", NETWORKS)
def test_it_reads_them_as_they_are(network: str) -> None:
    assert len(checked(network, BODIES[network])) >= 4


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd)[:30].encode("ascii", "replace").decode())
@pytest.mark.parametrize("network", NETWORKS)
def test_it_survives_an_odd_value_in_every_place(network: str, odd: Any) -> None:
    delivery = json.loads(BODIES[network])
    for path in places(delivery):
        checked(network, json.dumps(changed(delivery, path, odd)).encode())


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_it_survives_any_values_in_any_places(data: st.DataObject) -> None:
    network = data.draw(st.sampled_from(NETWORKS))
    delivery = json.loads(BODIES[network])
    for _ in range(data.draw(st.integers(1, 3))):
        delivery = changed(delivery, data.draw(st.sampled_from(places(delivery))), data.draw(ANY))
    checked(network, json.dumps(delivery).encode())


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_it_survives_any_values_in_what_the_vendor_describes(data: st.DataObject) -> None:
    network = data.draw(st.sampled_from(NETWORKS))
    delivery = data.draw(st.sampled_from(DELIVERIES[network]))
    for _ in range(data.draw(st.integers(1, 3))):
        delivery = changed(delivery, data.draw(st.sampled_from(places(delivery))), data.draw(ANY))
    checked(network, json.dumps(delivery).encode())


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_it_survives_broken_bytes(data: st.DataObject) -> None:
    network = data.draw(st.sampled_from(NETWORKS))
    body = BODIES[network]
    start, length = data.draw(st.integers(0, len(body))), data.draw(st.integers(0, 40))
    broken = body[:start] + data.draw(st.binary(max_size=6)) + body[start + length :]
    for cut in (broken, broken[:start]):
        checked(network, cut)


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("network", NETWORKS)
def test_it_takes_nothing_of_what_is_no_delivery(network: str, body: bytes) -> None:
    assert checked(network, body) == []


@absent
@pytest.mark.long
@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_it_survives_what_was_published_in_any_other_form(data: st.DataObject) -> None:
    network = data.draw(st.sampled_from(NETWORKS))
    delivery = data.draw(st.sampled_from([each for _, each in deliveries(network)]))
    for _ in range(data.draw(st.integers(1, 4))):
        delivery = changed(delivery, data.draw(st.sampled_from(places(delivery))), data.draw(ANY))
    checked(network, json.dumps(delivery).encode())


def test_it_knows_where_the_published_ones_lie() -> None:
    assert FOLDER.name == "payloads"

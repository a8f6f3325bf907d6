"""The hook's side: handshake, signature, acknowledgement."""

from dataclasses import replace

import pytest

from answerable.channels.contract import BadSignature, Connector, Delivery, NetworkError, Trouble
from tests.contract.hook import Hook
from tests.contract.stage import Stage


@pytest.fixture
def delivery(connector: Connector, stage: Stage, hook: Hook) -> Delivery:
    """A request as the network really made it."""
    connector.subscribe(stage.access, hook.url)
    stage.ask("Where is my train?")
    return hook.posts(1)[0]


def test_it_subscribes_and_answers_the_handshake(connector: Connector, stage: Stage, hook: Hook) -> None:
    connector.subscribe(stage.access, hook.url)
    stage.ask("Where is my train?")
    assert len(hook.posts(1)) == 1


def test_it_refuses_a_handshake_with_another_verify_token(connector: Connector, stage: Stage, hook: Hook) -> None:
    if not stage.shakes_hands:
        pytest.skip("nobody asks back: a program of the company's own knows the secret, and proves it with each delivery")
    stranger = replace(stage.access, credential={**stage.access.credential, "verify_token": "another word"})
    with pytest.raises(NetworkError) as caught:
        connector.subscribe(stranger, hook.url)
    assert caught.value.trouble is Trouble.REFUSED


@pytest.mark.parametrize("query", [{}, {"hub.challenge": "x"}, {"hub.mode": "subscribe", "hub.challenge": "x", "hub.verify_token": ""}])
def test_it_refuses_a_handshake_without_the_token(connector: Connector, stage: Stage, query: dict[str, str]) -> None:
    with pytest.raises(BadSignature):
        connector.challenge(Delivery("GET", {}, query), stage.access)


def test_it_accepts_what_the_network_signed(connector: Connector, stage: Stage, delivery: Delivery) -> None:
    connector.verify(delivery, stage.access)


@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_it_reads_the_header_in_any_case(connector: Connector, stage: Stage, delivery: Delivery, change: object) -> None:
    assert callable(change)
    connector.verify(replace(delivery, headers={change(name): value for name, value in delivery.headers.items()}), stage.access)


def test_it_refuses_another_body(connector: Connector, stage: Stage, delivery: Delivery) -> None:
    for body in (delivery.body + b" ", delivery.body.replace(b"train", b"plane"), b""):
        with pytest.raises(BadSignature):
            connector.verify(replace(delivery, body=body), stage.access)


def test_it_refuses_a_missing_or_wrong_signature(connector: Connector, stage: Stage, delivery: Delivery) -> None:
    with pytest.raises(BadSignature):
        connector.verify(replace(delivery, headers={}), stage.access)
    for value in ("", "sha256=00", "é"):
        with pytest.raises(BadSignature):
            connector.verify(replace(delivery, headers=dict.fromkeys(delivery.headers, value)), stage.access)


def test_it_refuses_everything_where_the_secret_is_missing(connector: Connector, stage: Stage, delivery: Delivery) -> None:
    with pytest.raises(BadSignature):
        connector.verify(delivery, replace(stage.access, credential={}))

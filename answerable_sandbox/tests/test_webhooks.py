"""Webhooks arrive signed, at least once, through refusals and restarts."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from answerable_sandbox.testing import SandboxNetwork, WebhookReceiver
from answerable_sandbox.webhooks.retries import PAUSES, pause_after
from answerable_sandbox.webhooks.signature import signature


@pytest.fixture
def hook() -> Iterator[WebhookReceiver]:
    with WebhookReceiver() as receiver:
        yield receiver


def connected(network: SandboxNetwork, hook: WebhookReceiver) -> dict[str, Any]:
    page = network.create_page("mentions")
    hook.secret = page["secret"]
    network.as_page(page, "PUT", "/webhook", {"url": hook.url, "verify_token": "mine"}).raise_for_status()
    return page


def mentions(page: dict[str, Any], count: int) -> list[dict[str, Any]]:
    return [{"page_id": page["id"], "handle": f"person{n}", "text": f"Mention {n}"} for n in range(count)]


def refused(network: SandboxNetwork, hook: WebhookReceiver, page: dict[str, Any]) -> dict[str, Any]:
    """A mention that was not taken when it was told first; the next time it will be."""
    hook.status = 503
    sent = network.write_mention(page["id"], "@HarbourRail hello")
    while not network.deliveries(page["id"]):
        time.sleep(0.01)
    hook.status = 200
    return sent


def test_it_delivers_signed_batches_of_at_most_fifty(network: SandboxNetwork, hook: WebhookReceiver) -> None:
    page = connected(network, hook)
    sent = network.write_many(mentions(page, 120))
    events = hook.wait_for(120)
    assert sorted(event["item"]["id"] for event in events) == sorted(sent["ids"])
    assert max(hook.sizes) <= 50
    assert hook.refused == []


def test_it_can_send_one_event_a_request(network: SandboxNetwork, hook: WebhookReceiver) -> None:
    page = connected(network, hook)
    network.tune_webhooks(batch=1)
    try:
        network.write_many(mentions(page, 10))
        hook.wait_for(10)
        assert hook.sizes == [1] * 10
    finally:
        network.tune_webhooks(batch=50)


def test_it_tells_the_same_as_the_list_of_changes(network: SandboxNetwork, hook: WebhookReceiver) -> None:
    page = connected(network, hook)
    network.write_mention(page["id"], 'Quotes " and \\ and emoji 🚆 and \u0000 and مرحبا')
    event = hook.wait_for(1)[0]
    assert network.as_page(page, "GET", "/changes").json()["changes"] == [event]


def test_it_refuses_an_address_that_does_not_echo(network: SandboxNetwork) -> None:
    page = network.create_page("mentions")
    answer = network.as_page(page, "PUT", "/webhook", {"url": network.base_url + "/control/health", "verify_token": "mine"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "challenge_failed")
    assert network.as_page(page, "GET", "/me").json()["webhook_url"] is None


def test_it_tries_again_after_a_refusal(network: SandboxNetwork, hook: WebhookReceiver) -> None:
    page = connected(network, hook)
    network.tune_webhooks(retry_speed=20)
    sent = refused(network, hook, page)
    assert hook.wait_for(1)[0]["item"]["id"] == sent["id"]
    assert [one["outcome"] for one in network.deliveries(page["id"])][-1] == "refused"


def test_what_waits_for_its_next_try_follows_the_speed_of_retries(network: SandboxNetwork, hook: WebhookReceiver) -> None:
    page = connected(network, hook)
    network.tune_webhooks(retry_speed=0.01)
    sent = refused(network, hook, page)
    network.tune_webhooks(retry_speed=500)
    assert hook.wait_for(1)[0]["item"]["id"] == sent["id"]


def test_it_delivers_after_being_killed_in_mid_request(hook: WebhookReceiver) -> None:
    with SandboxNetwork("--retry-speed", "10") as network:
        page = connected(network, hook)
        hook.status, hook.pause_seconds = 500, 1.0
        sent = network.write_many(mentions(page, 30))
        while not hook.asked:
            time.sleep(0.01)
        network.kill()
        hook.status, hook.pause_seconds = 200, 0.0
        network.start()
        assert {event["item"]["id"] for event in hook.wait_for(30)} == set(sent["ids"])
        assert network.page(page["id"])["token"] == page["token"]


def test_it_signs_as_documented() -> None:
    known = "sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"
    assert signature("key", b"The quick brown fox jumps over the lazy dog") == known


def test_it_retries_less_and_less_often_for_a_day_and_a_half() -> None:
    assert list(PAUSES) == sorted(PAUSES)
    assert 34 * 3600 < sum(PAUSES) < 38 * 3600
    assert pause_after(1, 2.0) == 0.5
    assert pause_after(len(PAUSES) + 1, 1.0) is None

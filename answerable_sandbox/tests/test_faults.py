"""Each fault does what its name says, as often as asked."""

from __future__ import annotations

import time
from typing import Any

import pytest

from answerable_sandbox.faults import FaultPlan, Faults
from answerable_sandbox.testing import SandboxNetwork, WebhookReceiver


def direct(network: SandboxNetwork) -> tuple[dict[str, Any], dict[str, Any]]:
    page = network.create_page("direct")
    return page, network.write_direct(page["id"], "Hello")


def answer(network: SandboxNetwork, page: dict[str, Any], message: dict[str, Any]) -> tuple[int, Any]:
    response = network.as_page(page, "POST", "/items", {"reply_to": message["id"], "text": "Hello", "client_key": "k"})
    return response.status_code, response.json()


@pytest.mark.parametrize(("fault", "status", "was_done"), [("rate_limit", 429, False), ("error", 503, False), ("error_after", 500, True)])
def test_it_fails_before_or_after_the_effect(network: SandboxNetwork, fault: str, status: int, was_done: bool) -> None:
    page, message = direct(network)
    network.call("PUT", "/faults", {"faults": {fault: 1.0}})
    code, body = answer(network, page, message)
    assert (code, body["error"]["retryable"]) == (status, True)
    assert len(network.outbound(page["id"])) == (1 if was_done else 0)
    network.set_faults()
    assert answer(network, page, message)[0] == (200 if was_done else 201)
    assert len(network.outbound(page["id"])) == 1


def test_it_says_when_to_come_back(network: SandboxNetwork) -> None:
    page, _ = direct(network)
    network.set_faults(rate_limit=1.0, seconds={"rate_limit": 7})
    response = network.as_page(page, "GET", "/me")
    assert (response.headers["Retry-After"], response.json()["error"]["retry_after"]) == ("7", 7)


def test_it_posts_and_then_keeps_silent(network: SandboxNetwork) -> None:
    page, message = direct(network)
    network.set_faults(timeout_after=1.0, seconds={"timeout_after": 0.5})
    started = time.monotonic()
    assert answer(network, page, message)[0] == 500
    assert time.monotonic() - started >= 0.5
    assert len(network.outbound(page["id"])) == 1


def test_it_takes_the_token_and_the_permission_away(network: SandboxNetwork) -> None:
    page, message = direct(network)
    network.set_faults(expire_token=1.0)
    assert answer(network, page, message)[1]["error"]["code"] == "token_expired"
    network.set_faults()
    assert answer(network, page, message)[1]["error"]["code"] == "token_expired"
    other, question = direct(network)
    network.set_faults(lose_permission=1.0, seconds={"lose_permission": 0.3})
    assert answer(network, other, question)[1]["error"]["code"] == "permission_missing"
    network.set_faults()
    time.sleep(0.4)
    assert answer(network, other, question)[0] == 201


def test_it_disturbs_webhooks(network: SandboxNetwork) -> None:
    with WebhookReceiver() as hook:
        page = network.create_page("direct")
        hook.secret = page["secret"]
        network.as_page(page, "PUT", "/webhook", {"url": hook.url, "verify_token": "v"}).raise_for_status()
        network.set_faults(drop=1.0)
        network.write_direct(page["id"], "Dropped")
        network.set_faults(duplicate=1.0, bad_signature=1.0, seconds={"duplicate": 0.2})
        network.write_direct(page["id"], "Twice")
        assert [event["item"]["text"] for event in hook.wait_for(2)] == ["Twice", "Twice"]
        assert len({event["id"] for event in hook.events}) == 1
        deadline = time.monotonic() + 5
        while not hook.refused and time.monotonic() < deadline:
            time.sleep(0.01)
        assert b"forged" in hook.refused[0]
        listed = network.as_page(page, "GET", "/changes").json()["changes"]
        assert [change["item"]["text"] for change in listed] == ["Dropped", "Twice"]


def test_it_holds_events_back_so_that_others_overtake(network: SandboxNetwork) -> None:
    with WebhookReceiver() as hook:
        page = network.create_page("direct")
        hook.secret = page["secret"]
        network.as_page(page, "PUT", "/webhook", {"url": hook.url, "verify_token": "v"}).raise_for_status()
        network.set_faults(delay=1.0, seconds={"delay": 0.5})
        network.write_direct(page["id"], "First")
        network.set_faults()
        network.write_direct(page["id"], "Second")
        assert [event["item"]["text"] for event in hook.wait_for(2)] == ["Second", "First"]


def test_it_deals_the_same_for_the_same_seed() -> None:
    plan = FaultPlan({"drop": 0.3}, seed=11)
    first, second = Faults(plan), Faults(plan)
    dealt = [first.strikes("drop") for _ in range(2000)]
    assert dealt == [second.strikes("drop") for _ in range(2000)]
    assert 500 < sum(dealt) < 700
    assert first.dealt["drop"] == sum(dealt)
    assert not any(first.strikes("delay") for _ in range(50))


def test_it_refuses_faults_that_do_not_exist(network: SandboxNetwork) -> None:
    plans: tuple[dict[str, dict[str, float]], ...] = (
        {"faults": {"gremlins": 1}},
        {"faults": {"drop": 2}},
        {"seconds": {"drop": 1}},
        {"fault": {}},
    )
    for plan in plans:
        assert network.client.put("/control/faults", json=plan).status_code == 400


def test_it_remembers_faults_over_a_restart() -> None:
    with SandboxNetwork() as network:
        network.set_faults(drop=0.25, seed=3)
        network.kill()
        network.start()
        assert network.call("GET", "/faults")["faults"]["drop"] == 0.25

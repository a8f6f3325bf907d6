"""Tokens run out and are renewed; permissions come and go."""

from __future__ import annotations

from answerable_sandbox.testing import SandboxNetwork


def test_it_renews_a_token_and_forgets_the_old_one(network: SandboxNetwork) -> None:
    page = network.create_page("direct")
    network.expire_token(page["id"])
    assert network.as_page(page, "GET", "/me").json()["error"]["code"] == "token_expired"
    renewed = network.client.post("/api/v1/token/refresh", json={"refresh_token": page["refresh_token"]}).json()
    assert network.as_page(page, "GET", "/me").json()["error"]["code"] == "token_invalid"
    assert network.as_page(renewed, "GET", "/me").json()["id"] == page["id"]


def test_it_lets_a_lost_renewal_be_repeated_until_the_new_token_is_used(network: SandboxNetwork) -> None:
    page = network.create_page("direct")
    refresh = {"refresh_token": page["refresh_token"]}
    lost = network.client.post("/api/v1/token/refresh", json=refresh)
    again = network.client.post("/api/v1/token/refresh", json=refresh)
    assert (lost.status_code, again.status_code) == (200, 200)
    assert network.as_page(again.json(), "GET", "/me").status_code == 200
    assert network.client.post("/api/v1/token/refresh", json=refresh).json()["error"]["code"] == "token_invalid"


def test_it_misses_a_permission_until_it_is_granted(network: SandboxNetwork) -> None:
    page = network.create_page("direct")
    message = network.write_direct(page["id"], "Hello")
    network.set_permission(page["id"], granted=False, names=["publish"])
    refused = network.as_page(page, "POST", "/items", {"reply_to": message["id"], "text": "Hello"})
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "permission_missing")
    assert network.as_page(page, "GET", f"/items/{message['id']}").status_code == 200
    network.set_permission(page["id"], granted=True)
    assert network.as_page(page, "POST", "/items", {"reply_to": message["id"], "text": "Hello"}).status_code == 201


def test_it_knows_no_stranger(network: SandboxNetwork) -> None:
    assert network.client.get("/api/v1/me").status_code == 401
    assert network.as_page({"token": "wrong"}, "GET", "/changes").status_code == 401

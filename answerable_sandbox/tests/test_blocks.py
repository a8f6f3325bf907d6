"""Whom a page has blocked cannot write to it, and to no other page is that a matter."""

from __future__ import annotations

import httpx
import pytest

from answerable_sandbox.testing import SandboxNetwork


def test_it_refuses_what_the_blocked_write_until_it_is_taken_back(network: SandboxNetwork) -> None:
    page, other = network.create_page("mentions"), network.create_page("mentions")
    author = network.write_mention(page["id"], "You again", handle="troll", name="Troll")["author"]
    for _ in range(2):
        assert network.as_page(page, "POST", f"/accounts/{author['id']}/block").status_code == 200
    with pytest.raises(httpx.HTTPStatusError) as refused:
        network.write_mention(page["id"], "And again", handle="troll")
    assert (refused.value.response.status_code, refused.value.response.json()["error"]["code"]) == (403, "blocked")
    assert network.write_mention(other["id"], "Elsewhere", handle="troll")
    assert network.write_mention(page["id"], "Somebody else", handle="mara")
    assert [each["name"] for each in network.as_page(page, "GET", "/blocks").json()["accounts"]] == ["Troll"]
    network.as_page(page, "DELETE", f"/accounts/{author['id']}/block")
    assert network.write_mention(page["id"], "Sorry", handle="troll")
    assert network.as_page(page, "GET", "/blocks").json() == {"accounts": []}


def test_it_blocks_only_people_and_only_where_it_can(network: SandboxNetwork) -> None:
    page, reviews = network.create_page("comments"), network.create_page("reviews")
    assert network.as_page(page, "POST", f"/accounts/{page['account_id']}/block").json()["error"]["code"] == "not_found"
    author = network.write_review(reviews["id"], "Late", 1)["author"]
    assert network.as_page(reviews, "POST", f"/accounts/{author['id']}/block").json()["error"]["code"] == "unsupported"


def test_it_shows_the_blocked_why_on_the_page(network: SandboxNetwork) -> None:
    page = network.create_page("mentions")
    author = network.write_mention(page["id"], "You again", handle="troll2", name="Second Troll")["author"]
    network.as_page(page, "POST", f"/accounts/{author['id']}/block")
    shown = network.client.post("/write", data={"page_id": page["id"], "name": "Second Troll", "kind": "mention", "text": "Hello"})
    assert (shown.status_code, "has blocked Second Troll" in shown.text) == (403, True)

"""The list of changes, and moderation that shows in it."""

from __future__ import annotations

from typing import Any

from answerable_sandbox.testing import SandboxNetwork


def all_changes(network: SandboxNetwork, page: dict[str, Any], limit: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    cursor, has_more = "0", True
    while has_more:
        answer = network.as_page(page, "GET", f"/changes?since={cursor}&limit={limit}").json()
        found, cursor, has_more = found + answer["changes"], answer["next_cursor"], answer["has_more"]
    return found


def test_it_tells_everything_once_from_a_cursor_on(network: SandboxNetwork) -> None:
    page, other = network.create_page("mentions"), network.create_page("mentions")
    sent = network.write_many([{"page_id": page["id"], "handle": f"person{n}", "text": f"Mention {n}"} for n in range(23)])
    network.write_mention(other["id"], "Elsewhere")
    assert [change["item"]["id"] for change in all_changes(network, page, 5)] == sent["ids"]


def test_it_tells_of_edits_deletions_moderation_and_the_page_itself(network: SandboxNetwork) -> None:
    page = network.create_page("comments")
    post = network.write_post(page)
    comment = network.write_comment(page["id"], post["id"], "Where is it?")
    network.edit(comment["id"], "Where is my train?")
    address = f"/items/{comment['id']}"
    for method, path in (("POST", "/like"), ("POST", "/like"), ("POST", "/hide"), ("DELETE", "/hide"), ("DELETE", "/like")):
        assert network.as_page(page, method, address + path).status_code == 200
    reply = network.as_page(page, "POST", "/items", {"reply_to": comment["id"], "text": "Late"}).json()
    network.as_page(page, "PATCH", f"/items/{reply['id']}", {"text": "Ten minutes late"})
    network.delete(comment["id"])
    kinds = ["created", "created", "edited", "liked", "hidden", "unhidden", "unliked", "created", "edited", "deleted"]
    listed = all_changes(network, page, 100)
    assert [change["kind"] for change in listed] == kinds
    assert listed[7]["item"]["author"]["is_page"]
    assert (listed[-1]["item"]["deleted"], listed[-1]["item"]["text"]) == (True, "")
    assert listed[1]["item"]["text"] == "Where is it?"


def test_it_refuses_what_the_kind_of_page_does_not_know(network: SandboxNetwork) -> None:
    mentions, reviews = network.create_page("mentions"), network.create_page("reviews")
    mention = network.write_mention(mentions["id"], "@HarbourRail hello")
    review = network.write_review(reviews["id"], "Fine", 4)
    assert network.as_page(mentions, "POST", f"/items/{mention['id']}/hide").status_code == 422
    assert network.as_page(mentions, "DELETE", f"/items/{mention['id']}").status_code == 403
    assert network.as_page(reviews, "POST", f"/items/{review['id']}/like").status_code == 422
    assert network.as_page(reviews, "POST", "/posts", {"text": "News"}).status_code == 422
    assert network.as_page(mentions, "PATCH", f"/items/{mention['id']}", {"text": "Changed"}).status_code == 403


def test_it_counts(network: SandboxNetwork) -> None:
    page = network.create_page("mentions")
    mention = network.write_mention(page["id"], "@HarbourRail hello", likes=3, shares=2, views=90)
    network.as_page(page, "POST", "/items", {"reply_to": mention["id"], "text": "Hello"})
    network.call("PATCH", f"/items/{mention['id']}", {"likes": 5})
    counts = network.as_page(page, "GET", f"/items/{mention['id']}/metrics").json()
    assert counts == {"id": mention["id"], "likes": 5, "shares": 2, "views": 90, "replies": 1}


def test_it_refuses_malformed_requests_without_breaking(network: SandboxNetwork) -> None:
    page = network.create_page("comments")
    headers = {"Authorization": f"Bearer {page['token']}"}
    for body in (b"{", b"[]", b"\xff\xfe", b'{"text": 5}', b'{"reply_to": "1", "text": " "}', b'{"reply_to": "1", "text": "\\ud800"}'):
        response = network.client.post("/api/v1/items", content=body, headers=headers)
        assert (response.status_code, response.json()["error"]["code"]) == (400, "invalid"), body
    assert network.as_page(page, "GET", "/changes?since=abc").status_code == 400
    assert network.as_page(page, "GET", "/changes?since=99999999999999999999").status_code == 400
    assert network.client.post("/control/items/bulk", json=[{"page_id": page["id"], "text": "x"}]).status_code == 400
    assert all_changes(network, page, 10) == []


def test_it_gives_each_version_of_an_item_a_time_of_its_own(network: SandboxNetwork) -> None:
    page = network.create_page("mentions")
    asked = network.write(page["id"], "Version 0", created_at="2099-01-01T00:00:00.000Z")
    for number in range(1, 4):
        network.edit(asked["id"], f"Version {number}")
    versions = [change["item"] for change in all_changes(network, page, 100)]
    assert [item["text"] for item in versions] == [f"Version {number}" for number in range(4)]
    assert [item["edited_at"] for item in versions] == [None, *(f"2099-01-01T00:00:00.00{number}Z" for number in range(1, 4))]

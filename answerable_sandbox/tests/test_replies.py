"""What a page can answer where, and when it is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from answerable_sandbox.testing import SandboxNetwork
from answerable_sandbox.tests.beginnings import begun

Page = dict[str, Any]


def reply(network: SandboxNetwork, page: Page, reply_to: str, text: str = "We are looking into it.", **more: Any) -> tuple[int, Any]:
    response = network.as_page(page, "POST", "/items", {"reply_to": reply_to, "text": text, **more})
    return response.status_code, response.json()


def days_ago(days: float) -> str:
    return (datetime.now(UTC) - timedelta(days=days)).isoformat()


@pytest.fixture
def comments(network: SandboxNetwork) -> Page:
    return network.create_page("comments")


@pytest.fixture
def comment(network: SandboxNetwork, comments: Page) -> dict[str, Any]:
    return network.write_comment(comments["id"], network.write_post(comments)["id"], "Where is my train?")


def test_it_answers_a_comment_in_its_thread(network: SandboxNetwork, comments: Page, comment: dict[str, Any]) -> None:
    status, answer = reply(network, comments, comment["id"])
    assert (status, answer["thread_id"], answer["parent_id"]) == (201, comment["thread_id"], comment["id"])
    assert answer["author"]["is_page"]
    assert [item["id"] for item in network.thread(comment["thread_id"])] == [comment["id"], answer["id"]]
    read = network.as_page(comments, "GET", f"/threads/{comment['thread_id']}").json()
    assert read["post"]["id"] == comment["root_id"]
    assert [item["id"] for item in read["items"]] == [comment["id"], answer["id"]]


def test_it_takes_one_private_reply_a_comment(network: SandboxNetwork, comments: Page, comment: dict[str, Any]) -> None:
    status, private = reply(network, comments, comment["id"], visibility="private")
    assert (status, private["kind"], private["visibility"], private["parent_id"]) == (201, "direct", "private", comment["id"])
    status, refused = reply(network, comments, comment["id"], visibility="private")
    assert (status, refused["error"]["code"], refused["error"]["item_id"]) == (409, "already_replied", private["id"])
    status, refused = reply(network, comments, private["id"])
    assert (status, refused["error"]["code"]) == (422, "window_closed")
    answered = network.write_direct(comments["id"], "Thank you, here is my number.")
    assert answered["thread_id"] == private["thread_id"]
    assert reply(network, comments, answered["id"])[0] == 201


def test_it_closes_the_private_reply_after_seven_days(network: SandboxNetwork, comments: Page) -> None:
    post = network.write_post(comments)
    young = network.write_comment(comments["id"], post["id"], "Young", created_at=days_ago(6.9))
    old = network.write_comment(comments["id"], post["id"], "Old", created_at=days_ago(7.1))
    assert reply(network, comments, young["id"], visibility="private")[0] == 201
    status, refused = reply(network, comments, old["id"], visibility="private")
    assert (status, refused["error"]["code"]) == (422, "window_closed")
    assert reply(network, comments, old["id"])[0] == 201


@pytest.mark.parametrize(("days", "human_agent", "status"), [(0.9, False, 201), (1.1, False, 422), (1.1, True, 201), (7.1, True, 422)])
def test_it_keeps_the_direct_window(network: SandboxNetwork, days: float, human_agent: bool, status: int) -> None:
    page = network.create_page("direct")
    message = network.write_direct(page["id"], "Hello", created_at=days_ago(days))
    assert reply(network, page, message["id"], human_agent=human_agent)[0] == status


def test_it_takes_one_reply_a_review_and_replaces_it(network: SandboxNetwork) -> None:
    page = network.create_page("reviews")
    review = network.write_review(page["id"], "Cold coffee", 2)
    put = network.as_page(page, "PUT", f"/items/{review['id']}/reply", {"text": "Sorry"})
    assert put.status_code == 201
    status, refused = reply(network, page, review["id"])
    assert (status, refused["error"]["code"], refused["error"]["item_id"]) == (409, "already_replied", put.json()["id"])
    again = network.as_page(page, "PUT", f"/items/{review['id']}/reply", {"text": "Sorry, it is hot now"})
    assert (again.status_code, again.json()["id"]) == (200, put.json()["id"])
    assert [item["text"] for item in network.outbound(page["id"])] == ["Sorry, it is hot now"]


@pytest.mark.parametrize(("kind", "limit"), [("comments", 8000), ("mentions", 280), ("reviews", 4000), ("direct", 2000)])
def test_it_limits_the_length(network: SandboxNetwork, kind: str, limit: int) -> None:
    page = network.create_page(kind)
    item = begun(network, page)
    status, refused = reply(network, page, item["id"], "é" * (limit + 1))
    assert (status, refused["error"]["code"]) == (422, "too_long")
    assert reply(network, page, item["id"], "é" * limit)[0] == 201


@pytest.mark.parametrize(("kind", "is_honoured"), [("comments", True), ("direct", True), ("mentions", False), ("reviews", False)])
def test_it_honours_client_keys_only_where_the_network_takes_them(network: SandboxNetwork, kind: str, is_honoured: bool) -> None:
    page = network.create_page(kind)
    item = begun(network, page)
    first_status, first = reply(network, page, item["id"], client_key="send-1")
    second_status, second = reply(network, page, item["id"], client_key="send-1")
    assert first_status == 201
    assert first["client_key"] == ("send-1" if is_honoured else None)
    assert second_status == {"comments": 200, "direct": 200, "mentions": 201, "reviews": 409}[kind]
    assert (second.get("id") == first["id"]) is is_honoured


def test_it_refuses_to_answer_what_is_gone_or_foreign(network: SandboxNetwork, comments: Page, comment: dict[str, Any]) -> None:
    stranger = network.create_page("comments")
    assert reply(network, stranger, comment["id"])[0] == 404
    assert reply(network, comments, "not-an-id")[0] == 404
    network.delete(comment["id"])
    status, refused = reply(network, comments, comment["id"])
    assert (status, refused["error"]["code"]) == (410, "gone")
    assert network.outbound(stranger["id"]) == []


def test_it_writes_in_private_to_those_who_mentioned_it_lately(network: SandboxNetwork) -> None:
    page = network.create_page("mentions")
    fresh = network.write_mention(page["id"], "@HarbourRail help", handle="fresh")
    stale = network.write_mention(page["id"], "@HarbourRail help", handle="stale", created_at=days_ago(1.1))
    assert reply(network, page, fresh["id"], visibility="private")[0] == 201
    assert reply(network, page, stale["id"], visibility="private")[0] == 422

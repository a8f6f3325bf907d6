"""The network's page: it shows, escapes, writes and refuses."""

from __future__ import annotations

import httpx
import pytest

from answerable_sandbox.testing import SandboxNetwork
from answerable_sandbox.tests.beginnings import begun


def read(network: SandboxNetwork, path: str) -> httpx.Response:
    return network.client.get(path, follow_redirects=True)


@pytest.mark.parametrize("kind", ["comments", "mentions", "reviews", "direct"])
def test_it_shows_what_was_written_and_escapes_it(network: SandboxNetwork, kind: str) -> None:
    page = network.create_page(kind, name="<i>Rail</i>")
    item = begun(network, page, "<script>alert(1)</script>", handle="evil", name="<b>Eve")
    network.as_page(page, "POST", "/items", {"reply_to": item["id"], "text": "We are sorry & sad"})
    for path in (item["permalink"], *([f"/pages/{page['id']}"] if kind != "direct" else [])):
        shown = read(network, path)
        assert shown.status_code == 200
        assert "everything here is simulated" in shown.text
        assert "&lt;script&gt;" in shown.text
        assert "<script>alert" not in shown.text
        assert "<b>Eve" not in shown.text
        assert "We are sorry &amp; sad" in shown.text
        assert "default-src 'none'" in shown.headers["Content-Security-Policy"]


def test_it_lists_private_conversations_by_their_last_message(network: SandboxNetwork) -> None:
    page = network.create_page("direct")
    for text in ("First of Ada", "Last of Ada"):
        network.write_direct(page["id"], text, handle="ada", name="Ada <i>")
    shown = read(network, f"/pages/{page['id']}").text
    assert "Messages of <bdi>Ada &lt;i&gt;</bdi>" in shown
    assert "Last of Ada" in shown
    assert "First of Ada" not in shown


def test_it_writes_edits_and_deletes_as_a_customer(network: SandboxNetwork) -> None:
    page = network.create_page("reviews")
    form = {"page_id": page["id"], "kind": "review", "name": "Zoë", "language": "fr", "rating": "2", "text": "Froid", "picture": "yes"}
    back = f"/pages/{page['id']}"
    written = network.client.post(f"/write?back={back}", data=form)
    assert written.status_code == 303
    assert written.headers["location"].startswith(back + "#i")
    item = network.item(written.headers["location"].partition("#i")[2])
    assert (item["author"]["name"], item["author"]["language"], item["rating"], len(item["pictures"])) == ("Zoë", "fr", 2, 1)
    picture = network.client.get(item["pictures"][0]["url"])
    assert (picture.headers["content-type"], picture.content[:4]) == ("image/png", b"\x89PNG")
    network.client.post(f"/items/{item['id']}/edit?back={back}", data={"text": "Très froid"})
    assert network.item(item["id"])["text"] == "Très froid"
    network.client.post(f"/items/{item['id']}/delete?back={back}")
    assert network.item(item["id"])["deleted"]
    assert "froid" not in read(network, back).text


def test_it_refuses_in_words(network: SandboxNetwork) -> None:
    page = network.create_page("mentions")
    too_long = network.client.post("/write", data={"page_id": page["id"], "name": "Zoë", "text": "x" * 281})
    assert too_long.status_code == 422
    assert "at most 280 characters" in too_long.text
    assert read(network, "/pages/none").status_code == 404
    assert read(network, "/items/none").status_code == 404


def test_it_cannot_change_what_the_page_wrote_or_lead_elsewhere(network: SandboxNetwork) -> None:
    page = network.create_page("comments")
    post = network.write_post(page)
    assert network.client.post(f"/items/{post['id']}/delete").status_code == 400
    comment = network.write_comment(page["id"], post["id"], "Hello")
    away = network.client.post(f"/items/{comment['id']}/delete?back=//evil.example", follow_redirects=False)
    assert away.headers["location"] == "/"


def test_it_takes_no_writing_from_foreign_web_pages(network: SandboxNetwork) -> None:
    page = network.create_page("mentions")
    form = {"page_id": page["id"], "name": "Zoë", "text": "Hello"}
    foreign = network.client.post("/write", data=form, headers={"Sec-Fetch-Site": "cross-site"})
    assert foreign.status_code == 403
    assert network.as_page(page, "GET", "/changes").json()["changes"] == []


def test_it_draws_avatars(network: SandboxNetwork) -> None:
    page = network.create_page("mentions", name="<Harbour Rail")
    avatar = network.client.get(f"/avatars/{page['account_id']}.svg")
    assert avatar.headers["content-type"] == "image/svg+xml"
    assert "&lt;R</text>" in avatar.text

"""What a program tells is read as it is meant, and what cannot be read is refused with a sentence its developer can act on."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.channels.contract import BadPayload, Change, Kind, Way
from answerable.channels.contract.shape import read
from answerable.connectors.webhook import Connector
from answerable.connectors.webhook.declared import FLAGS, Declared, abilities, flags_of, kind_of
from answerable.connectors.webhook.tests import spoken
from tests.contract.oddity import changed, check_item, places, take

CONNECTOR = Connector()
WHOLE = spoken.item(
    event="edited",
    changed_at="2026-06-19T11:00:00+02:00",
    thread="t1",
    reply_to="c0",
    language="de",
    rating=2,
    likes=3,
    shares=4,
    replies=5,
    is_hidden=True,
    is_liked=False,
    url="https://shop.example/c1",
    files=[
        {"url": "https://shop.example/1.png", "kind": "picture", "alt": "A lamp", "media_type": "image/png", "name": "1.png", "size": 9}
    ],
)


def parsed(**more: Any) -> Any:
    return CONNECTOR.parse(json.dumps(spoken.item(**more)).encode())


def told(*items: Any) -> Any:
    """The status and what is answered to a delivery."""
    said = CONNECTOR.acknowledge(spoken.signed(spoken.body(*items)))
    return said.status, json.loads(said.body)


def test_it_reads_everything() -> None:
    item = CONNECTOR.parse(json.dumps(WHOLE).encode())
    assert (item.change, item.kind, item.external_id, item.thread, item.is_public) == (Change.EDITED, Kind.COMMENT, "c1", "t1:ana", True)
    assert (item.author.name, item.text, item.changed_at.isoformat()) == ("Ana", "Where is it?", "2026-06-19T09:00:00+00:00")
    assert (item.rating, item.like_count, item.share_count, item.reply_count, item.is_hidden, item.is_liked) == (2, 3, 4, 5, True, False)
    assert (item.post and item.post.external_id, item.parent_external_id, item.language) == ("lamp", "c0", "de")
    assert [(each.alt, each.size) for each in item.attachments] == [("A lamp", 9)]


THREADS = [
    ({}, "lamp:ana"),
    ({"thread": "t"}, "t:ana"),
    ({"post": None}, "c1:ana"),
    ({"from_us": True}, ""),
    ({"kind": "direct"}, "ana"),
    ({"kind": "direct", "thread": "d7"}, "d7"),
    ({"kind": "direct", "from_us": True}, ""),
    ({"kind": "review", "is_private": True, "thread": "r"}, "r"),
]


@pytest.mark.parametrize(("more", "thread"), THREADS)
def test_it_knows_whose_thread_it_is(more: dict[str, Any], thread: str) -> None:
    assert parsed(**more).thread == thread


WRONG = [
    ({"id": ""}, "id"),
    ({"id": "with a space"}, "id"),
    ({"id": 7}, "id"),
    ({"kind": "letter"}, "kind"),
    ({"at": "yesterday"}, "at"),
    ({"at": 1_760_000_000}, "at"),
    ({"author": {}}, "author.id"),
    ({"txet": "Hello"}, "txet"),
    ({"text": None}, "text"),
    ({"rating": 6}, "rating"),
    ({"event": "edited"}, "changed_at"),
    ({"event": "danced"}, "event"),
    ({"kind": "direct", "is_private": False}, "is_private"),
    ({"files": [{"url": "https://x.example", "kind": "hologram"}]}, "files.0.kind"),
]


@pytest.mark.parametrize(("more", "where"), WRONG)
def test_it_says_what_is_wrong_of_each_item_and_takes_the_others(more: dict[str, Any], where: str) -> None:
    status, said = told(spoken.item(**more), spoken.item())
    assert (status, said["accepted"], said["refused"]) == (200, 1, 1)
    assert [each["accepted"] for each in said["items"]] == [False, True]
    assert where in said["items"][0]["why"]
    assert told(spoken.item(**more))[0] == 422


def test_it_keeps_what_it_refuses_so_that_it_is_seen() -> None:
    bad, good = CONNECTOR.split(spoken.body(spoken.item(kind="letter"), spoken.item()))
    assert (bad.key[:11], good.key) == ("unreadable:", "c1:created")
    with pytest.raises(BadPayload):
        CONNECTOR.parse(bad.body)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b"{}", b'{"items": {}}', b'{"items": NaN}', b"[" * 100_000, b'{"items": ' + b"[" * 50_000]
)
def test_it_refuses_what_is_no_delivery(body: bytes) -> None:
    with pytest.raises(BadPayload):
        CONNECTOR.split(body)


def test_it_takes_a_hundred_at_once() -> None:
    assert len(CONNECTOR.split(spoken.body(*[spoken.item(id=f"c{each}") for each in range(100)]))) == 100
    with pytest.raises(BadPayload, match="at most 100"):
        CONNECTOR.split(spoken.body(*[spoken.item()] * 101))


def test_the_same_has_the_same_key_and_each_change_its_own() -> None:
    edits: list[dict[str, Any]] = [
        {"event": "edited", "changed_at": at, "text": text} for at in ("2026-06-19T10:00:00Z", "2026-06-19T12:00:00Z") for text in "ab"
    ]
    tellings = [{}, *edits, {"event": "deleted", "changed_at": "2026-06-19T13:00:00Z"}]
    hidden = {"event": "changed", "changed_at": "2026-06-19T10:00:00Z"}
    tellings += [hidden | {"is_hidden": each} for each in (True, False)]
    keys = [CONNECTOR.split(spoken.body(spoken.item(**each)))[0].key for each in (*tellings, *tellings)]
    assert keys[: len(tellings)] == keys[len(tellings) :]
    assert len(set(keys)) == len(tellings)
    same = [CONNECTOR.split(spoken.body(spoken.item(likes=each)))[0].key for each in (1, 2)]
    assert len(set(same)) == 1


JSON = st.recursive(
    st.sampled_from(["\0", "\ud800", "x" * 5000, "http://x/" + "y" * 600, "2026-06-19T09:00:00Z", 2**63, -1, 1.5, True, None, float("nan")])
    | st.text(st.characters(codec=None), max_size=20)
    | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_it_survives_anything_in_any_place(data: st.DataObject) -> None:
    """A refusal or a safe record; and what is answered to its sender says the same as what is kept."""
    delivery: Any = {"items": [WHOLE, spoken.item(kind="direct")]}
    for _ in range(data.draw(st.integers(1, 3))):
        delivery = changed(delivery, data.draw(st.sampled_from(places(delivery))), data.draw(JSON | st.just(...)))
    body = json.dumps(delivery).encode()
    items = take(CONNECTOR, body)
    for each in items:
        check_item(each)
    try:
        said = CONNECTOR.acknowledge(spoken.signed(body))
    except BadPayload:
        assert items == []
    else:
        said.body.encode()
        assert json.loads(said.body)["accepted"] == len(items)


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_a_kind_says_what_was_declared_and_fits_where_it_is_kept(data: st.DataObject) -> None:
    ways = data.draw(st.lists(st.sampled_from(["public", "private", "direct"]), min_size=1, max_size=3, unique=True))
    can, answers = (data.draw(st.lists(st.sampled_from(each), unique=True)) for each in (FLAGS[3:12], FLAGS[12:]))
    lengths = {name: data.draw(st.integers(1, 100_000)) for name in ("public", "private")}
    hours = {name: data.draw(st.integers(0, 8_784)) for name in ("private", "direct")}
    said = {"kind": data.draw(st.sampled_from(["comment", "mention", "review"])), "ways": ways, "can": can, "answers": answers}
    kind = kind_of(read(Declared, {"id": "x", "name": "x", **said, "lengths": lengths, "hours": hours}))
    assert len(kind) <= 30
    known = abilities(kind)
    assert {each.value for each in known.ways} == set(ways)
    assert flags_of(kind) == {*ways, *can, *answers}
    assert known.lengths.get(Way.PUBLIC, lengths["public"]) == lengths["public"]
    assert (known.direct_window is None) == (hours["direct"] == 0)


@pytest.mark.parametrize("kind", ["", "comments", "x0000.1.1.0.0", "c00000.1.1.0.0", "c0000.1.1.0", "cffff.1.1.0.0 "])
def test_it_knows_no_other_kind(kind: str) -> None:
    with pytest.raises(KeyError):
        CONNECTOR.abilities(kind)

"""Anybody may write anything on Bluesky: a refusal with a sentence or a record that is safe to keep, never another exception."""

import json
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.channels.contract import BadPayload, Interest, Item
from answerable.channels.registry import connector
from answerable.connectors.bluesky import talks
from answerable.connectors.bluesky.envelopes import shown, spoken
from answerable.connectors.bluesky.jetstream import Gathered
from answerable.connectors.bluesky.parse import parse
from answerable.connectors.bluesky.talk_shapes import Convo
from answerable.connectors.bluesky.tests.samples import BODIES, CUSTOMER, PAGE, SHARED, body, end, event, record, tagged, view
from answerable.connectors.bluesky.tests.samples import spoken as said
from tests.contract.oddity import changed, check_envelope, check_item, places, take
from tests.contract.test_hostile import ANY, HOSTILE, ODD

AT = 1_763_850_000_000_000
REPLY = {"root": {"uri": f"at://{PAGE}/app.bsky.feed.post/3m6", "cid": "bafy"}, "parent": {"uri": "at://did:plc:a/b/c", "cid": "bafy"}}
FILM = {"$type": "app.bsky.embed.video", "video": {"ref": {"$link": "bafy"}, "mimeType": "video/mp4"}, "alt": "A train"}
EVENTS = [
    event(AT, "3m6asked222ab", tagged("Harbour Rail is late")),
    event(AT, "3m6asked222ac", record("Harbour Rail", reply=REPLY, embed=FILM, labels={"values": [{"val": "spam"}]})),
    end(AT, "3m6asked222ab"),
    {"did": PAGE, "time_us": AT, "kind": "identity", "identity": {"did": PAGE, "handle": "h.example", "seq": 1}},
]
VALUES = st.sampled_from([each for each in ODD if not isinstance(each, str) or len(each) < 10_000]) | ANY
EVERYTHING = Interest(lambda text, language: (text + language).encode() is not None)


def checked(told: Any) -> list[Item]:
    """What is readable of it, safe to keep."""
    items = take(connector("bluesky"), told if isinstance(told, bytes) else body(told))
    for each in items:
        check_item(each)
    return items


def overheard(*messages: bytes) -> int:
    """How many were wanted of what Jetstream told; each, and each deletion, is safe to keep or refused with a sentence."""
    gathered = Gathered(PAGE, EVERYTHING, AT)
    for each in messages:
        gathered.add(each)
    made = [shown(PAGE, each, followers=0, root=None, is_heard=True) for each in gathered.made.values()]
    for envelope in [*made, *gathered.gone.values()]:
        check_envelope(envelope)
        checked(envelope.body)
    return len(made)


@pytest.mark.parametrize("name", BODIES)
def test_it_reads_them_as_they_are(name: str) -> None:
    assert len(checked(BODIES[name])) == 1


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd)[:30].encode("ascii", "replace").decode())
def test_it_survives_an_odd_value_in_every_place(odd: Any) -> None:
    is_huge = isinstance(odd, str) and len(odd) > 10_000
    for told in [BODIES["pictures and a quote"]] if is_huge else BODIES.values():
        for path in places(told):
            checked(changed(told, path, odd))


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_it_survives_any_values_in_any_places_in_any_order(data: st.DataObject) -> None:
    told = data.draw(st.sampled_from(list(BODIES.values())))
    for _ in range(data.draw(st.integers(1, 3))):
        told = changed(told, data.draw(st.sampled_from(places(told))), data.draw(VALUES))
    checked(shuffled(told, random.Random(data.draw(st.integers(0, 99)))))


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_it_survives_broken_bytes(data: st.DataObject) -> None:
    whole = body(data.draw(st.sampled_from(list(BODIES.values()))))
    start, length = data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, 40))
    for cut in (whole[:start] + data.draw(st.binary(max_size=6)) + whole[start + length :], whole[:start]):
        checked(cut)


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_it_refuses_what_is_no_post(hostile: bytes) -> None:
    with pytest.raises(BadPayload):
        parse(hostile)
    assert overheard(hostile) == 0


def test_it_hears_them_as_they_are() -> None:
    assert overheard(*map(body, EVENTS[:2])) == 2
    assert overheard(*map(body, EVENTS)) == 1


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_it_survives_anything_from_the_stream(data: st.DataObject) -> None:
    told = data.draw(st.permutations(EVENTS))
    for number in range(len(told)):
        told[number] = changed(told[number], data.draw(st.sampled_from(places(told[number]))), data.draw(VALUES))
    whole = body(told[0])
    overheard(*map(body, told), whole[: data.draw(st.integers(0, len(whole)))])


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_it_survives_anything_in_a_conversation(data: st.DataObject) -> None:
    answered = {"$type": "chat.bsky.convo.defs#messageView", **said(PAGE, "Which train?")}
    row = said(CUSTOMER, "@harbour-rail.example this one", facets=tagged("")["facets"], embed=SHARED, replyTo=answered)
    for _ in range(data.draw(st.integers(1, 3))):
        row = changed(row, data.draw(st.sampled_from(places(row)[1:])), data.draw(VALUES))
    convo = Convo.model_validate({"id": "3m6talk2222ab", "members": [{"did": PAGE}, {"did": CUSTOMER}]})
    envelope = spoken(PAGE, talks.cut(convo, PAGE, row), {"did": CUSTOMER, "displayName": data.draw(ANY)})
    check_envelope(envelope)
    checked(envelope.body)


@pytest.mark.parametrize("opened", [b"[", b'{"record":', b'{"media":'])
def test_it_survives_things_in_things(opened: bytes) -> None:
    """Some depths can be read and not be written any more: which ones depends on where we stand, so each is tried."""
    for depth in (10, 200, *range(245, 260), 400, *range(700, 1000), 5_000):
        deep = opened * depth + b"{}" + (b"]" if opened == b"[" else b"}") * depth
        overheard(body(event(AT, "3m6asked222ab", record("Harbour Rail", embed="DEEP"))).replace(b'"DEEP"', deep))
        try:
            post = json.loads(body(view(record("Harbour Rail", odd="DEEP"))).replace(b'"DEEP"', deep))
        except RecursionError:
            continue
        kept = shown(PAGE, post, followers=0, root=None)
        check_envelope(kept)
        checked(kept.body)


def shuffled(told: Any, by: random.Random) -> Any:
    """The same with its fields in another order."""
    if isinstance(told, dict):
        return {key: shuffled(each, by) for key, each in by.sample(list(told.items()), len(told))}
    return [shuffled(each, by) for each in told] if isinstance(told, list) else told

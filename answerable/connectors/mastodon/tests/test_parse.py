"""What the desk reads in a status."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.channels.contract import BadPayload, Change, FileKind, Kind
from answerable.connectors.mastodon.envelopes import deletion, envelope
from answerable.connectors.mastodon.parse import parse
from answerable.connectors.mastodon.tests.told import AMARA, PAGE, US, kept, status
from answerable.core import clock

AMARA_NAMED = {"id": "2", "acct": "amara@far.example", "username": "amara", "url": "https://far.example/@amara"}
POST = {
    "id": "50",
    "account": US,
    "content": "<p>We run again.</p>",
    "created_at": "2026-06-18T09:00:00Z",
    "url": "https://social.example/50",
}


def test_it_reads_a_mention() -> None:
    item = parse(kept(status()))
    assert (item.change, item.kind, item.is_public, item.is_ours) == (Change.CREATED, Kind.MENTION, True, False)
    assert (item.text, item.language, item.thread) == ("Where is my train?", "en", "100:amara@far.example")
    assert (item.author.external_id, item.author.name, item.author.follower_count) == ("amara@far.example", "Amara", 12)
    assert (item.like_count, item.share_count, item.reply_count, item.is_liked) == (3, 2, 1, False)


def test_it_reads_what_stands_under_our_post_as_a_comment() -> None:
    item = parse(kept(status(in_reply_to_id="60", in_reply_to_account_id="9"), root=POST))
    assert (item.kind, item.thread, item.parent_external_id) == (Kind.COMMENT, "50:amara@far.example", "60")
    assert item.post is not None
    assert (item.post.external_id, item.post.text) == ("50", "We run again.")


@pytest.mark.parametrize("visibility", ["private", "direct", "local"])
def test_it_takes_what_is_not_for_everybody_for_private(visibility: str) -> None:
    item = parse(kept(status(visibility=visibility, in_reply_to_id="90"), origin="90"))
    assert (item.kind, item.is_public, item.thread, item.origin_external_id) == (Kind.DIRECT, False, "direct:amara@far.example", "90")


def test_it_reads_what_is_ours() -> None:
    answer = {"account": US, "in_reply_to_id": "100", "in_reply_to_account_id": "2", "mentions": [AMARA_NAMED]}
    public = parse(kept(status(**answer, content="<p>@amara Platform 4.</p>")))
    assert (public.is_ours, public.kind, public.thread, public.text) == (True, Kind.MENTION, "", "Platform 4.")
    direct = parse(kept(status(**answer, visibility="direct", content="<p>@amara Your code?</p>"), origin="100"))
    assert (direct.thread, direct.origin_external_id, direct.text) == ("direct:amara@far.example", "100", "Your code?")
    assert parse(kept(status(account=US, mentions=[], content="<p>We run again.</p>"))).kind is Kind.POST
    assert parse(kept(status(account=US, mentions=[], visibility="private"))).kind is Kind.POST


def test_it_reads_warnings_polls_and_what_is_attached() -> None:
    media = [
        {"id": "7", "type": "image", "url": "https://x.example/a.png?size=2", "description": "A broken seat"},
        {"id": "8", "type": "gifv", "url": "https://x.example/b", "description": None},
        {"id": "9", "type": "image", "url": None},
        {"id": "10", "type": "image", "url": "javascript:alert(1)"},
    ]
    poll = {"options": [{"title": "Bus"}, {"title": "Train"}]}
    item = parse(kept(status(spoiler_text="Blood", media_attachments=media, poll=poll)))
    assert item.text == "Blood\n\nWhere is my train?\n\n- Bus\n- Train"
    assert [(each.kind, each.alt, each.media_type) for each in item.attachments] == [
        (FileKind.PICTURE, "A broken seat", "image/png"),
        (FileKind.VIDEO, "", ""),
    ]


def test_it_reads_a_deletion_that_nobody_is_named_in() -> None:
    gone = deletion(PAGE, "100", clock.now())
    item = parse(gone.body)
    assert (gone.key, item.change, item.external_id, item.text) == ("100:deleted", Change.DELETED, "100", "")


def test_one_key_is_one_version() -> None:
    first = status(edited_at="2026-06-19T09:05:00Z", content="<p>One</p>")
    same_moment = first | {"content": "<p>Two</p>"}
    warned = first | {"spoiler_text": "Careful"}
    keys = [envelope(PAGE, each).key for each in (status(), first, same_moment, warned)]
    assert len(set(keys)) == 4
    assert keys[0] == "100:created"
    liked = first | {"favourites_count": 99, "account": AMARA | {"followers_count": 13}}
    assert envelope(PAGE, liked).key == keys[1]
    assert parse(envelope(PAGE, first).body).change is Change.EDITED


def test_somebody_of_the_same_name_elsewhere_is_not_us() -> None:
    twin = US | {"acct": "harbour@far.example", "url": "https://far.example/@harbour"}
    assert not parse(kept(status(account=twin))).is_ours
    for odd in ({"url": None}, {"url": "http://["}, {"acct": "a b"}, {"acct": ""}, {"id": 5}):
        with pytest.raises(BadPayload):
            parse(kept(status(account=US | odd)))


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20), lambda inner: st.lists(inner, max_size=3), max_leaves=5
)


def sentence(body: bytes) -> str:
    """Why it cannot be read; "" where it can, and then it is safe to keep."""
    try:
        item = parse(body)
    except BadPayload as refusal:
        return str(refusal)
    told = json.dumps([item.external_id, item.thread, item.text, item.author.name, item.language])
    return "it holds NUL" * told.count("\\u0000") + "its thread is too long" * (len(item.thread) > 300)


@given(name=st.sampled_from(sorted(status())), value=ANY | st.dictionaries(st.text(max_size=8), ANY, max_size=3))
def test_any_value_gives_a_key_and_an_item_or_a_sentence(name: str, value: Any) -> None:
    kept_as = envelope(PAGE, status(**{name: value}))
    assert 0 < len(kept_as.key) <= 250
    said = sentence(kept_as.body)
    assert len(said) <= 300
    assert not said.startswith("it")


def test_it_takes_null_and_empty_texts_for_nothing() -> None:
    """Servers differ in how they tell that there is none."""
    names = ("spoiler_text", "url", "uri", "language", "mentions", "media_attachments", "poll", "favourites_count", "replies_count")
    empty = {"edited_at": "", "in_reply_to_id": "", "in_reply_to_account_id": ""}
    author = {**AMARA, "display_name": None, "emojis": None, "followers_count": None, "avatar": None}
    item = parse(kept(status(**dict.fromkeys(names), **empty, account=author)))
    assert (item.change, item.text, item.author.name, item.uri) == (Change.CREATED, "Where is my train?", "amara", "")

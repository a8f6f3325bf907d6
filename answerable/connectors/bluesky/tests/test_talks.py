"""What a direct message says of where it belongs, and what is none for the desk."""

import json
from typing import Any

import pytest

from answerable.channels.contract import Access, BadPayload, Change, Kind
from answerable.connectors.bluesky.abilities import WITH_MESSAGES
from answerable.connectors.bluesky.parse import parse
from answerable.connectors.bluesky.talk_shapes import Convo
from answerable.connectors.bluesky.talks import cut, placed
from answerable.connectors.bluesky.tests.samples import AT, BODIES, CUSTOMER, PAGE, QUOTED, SHARED, body, spoken, talk, uri

TALK = "chat:3m6talk2222ab"
DEFS = "chat.bsky.convo.defs"


def members(*dids: str, **more: Any) -> Convo:
    """A conversation."""
    return Convo.model_validate({"id": "3m6talk2222ab", "members": [{"did": each} for each in dids], **more})


def test_it_belongs_to_one_customer() -> None:
    item = parse(body(BODIES["direct message"]))
    assert (item.kind, item.is_public, item.is_ours, item.thread) == (Kind.DIRECT, False, False, TALK)
    assert (item.author.external_id, item.author.name, item.author.follower_count) == (CUSTOMER, "Asha Rao", 41)
    assert item.external_id == f"{TALK}:3m6said2222ab"


def test_our_first_word_names_the_post_from_which_it_began() -> None:
    item = parse(body(talk(spoken(PAGE, "Your booking number?", embed=SHARED))))
    asked = uri(CUSTOMER, "3m6asked222ab")
    assert (item.is_ours, item.origin_external_id, item.parent_external_id) == (True, asked, asked)
    assert item.text == "Your booking number?"


def test_our_answer_names_the_message_that_it_answers() -> None:
    item = parse(body(talk(spoken(PAGE, "On platform 4.", replyTo={"id": "3m6asked222ab"}))))
    assert (item.origin_external_id, item.parent_external_id) == ("", f"{TALK}:3m6asked222ab")


def test_a_customer_who_sends_their_own_post_means_its_case() -> None:
    assert parse(body(talk(spoken(CUSTOMER, "This one.", embed=SHARED)))).origin_external_id == uri(CUSTOMER, "3m6asked222ab")


def test_a_post_of_somebody_else_is_no_origin_and_is_shown() -> None:
    item = parse(body(talk(spoken(CUSTOMER, "Look.", embed={**SHARED, "record": QUOTED}))))
    assert item.origin_external_id == ""
    assert item.text == f"Look.\n\nhttps://bsky.app/profile/{PAGE}/post/3m6ours2222ab"
    assert item.post is not None
    assert item.post.text == "Spring sale"


def test_what_is_put_away_is_a_private_deletion() -> None:
    item = parse(body(BODIES["message put away"]))
    assert (item.change, item.kind, item.is_public) == (Change.DELETED, Kind.DIRECT, False)


@pytest.mark.parametrize(
    ("convo", "other"),
    [
        (members(PAGE, CUSTOMER), CUSTOMER),
        (members(PAGE, CUSTOMER, kind={"$type": f"{DEFS}#directConvo"}), CUSTOMER),
        (members(PAGE, CUSTOMER, kind={"$type": f"{DEFS}#groupConvo", "name": "Trains"}), ""),
        (members(PAGE, CUSTOMER, "did:plc:third"), ""),
        (members(PAGE), ""),
    ],
)
def test_a_group_is_nobody_to_answer(convo: Convo, other: str) -> None:
    assert convo.other(PAGE) == other


def test_it_keeps_no_copy_of_what_is_answered() -> None:
    answered = {"$type": f"{DEFS}#messageView", "id": "3m6asked222ab", "text": "My card is 1234", "sender": {"did": CUSTOMER}, "sentAt": AT}
    kept = cut(members(PAGE, CUSTOMER), PAGE, spoken(PAGE, "Thank you.", replyTo=answered))
    assert kept["message"]["replyTo"] == {"id": "3m6asked222ab"}
    assert "1234" not in json.dumps(kept)


def test_what_cannot_be_read_is_kept_with_its_reason() -> None:
    access = Access(PAGE, WITH_MESSAGES, "http://127.0.0.1:9", {})
    [envelope] = placed(access, [(members(PAGE, CUSTOMER), spoken(PAGE, "Hello", sentAt="yesterday"))])
    assert envelope.key.startswith("unreadable:")
    with pytest.raises(BadPayload, match="sentAt"):
        parse(envelope.body)

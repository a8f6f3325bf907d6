"""Forms that the vendors' documentation names beside those that were published: each made up here, in the smallest form."""

import json
from typing import Any

import pytest

from answerable.channels.contract import Item, PassedOver
from answerable.connectors.meta.tests.fixtures import told
from answerable.connectors.meta.tests.forms import FORMS
from answerable.connectors.meta.tests.samples import ACCOUNT, NUMBER, PAGE, TEXT


def of_page(field: str, value: Any) -> list[Item | Exception]:
    """What is made of one change of a page."""
    return told(
        "facebook", {"object": "page", "entry": [{"id": PAGE, "time": 1_760_000_000, "changes": [{"field": field, "value": value}]}]}
    )


def of_number(messages: list[dict[str, Any]], contacts: list[dict[str, Any]]) -> list[Item | Exception]:
    """What is made of messages to a number."""
    value = {"metadata": {"phone_number_id": NUMBER}, "contacts": contacts, "messages": messages}
    return told(
        "whatsapp", {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages", "value": value}]}]}
    )


def test_it_names_each_of_several_people_in_one_delivery() -> None:
    text = {"type": "text", "text": {"body": "Hello"}, "timestamp": "1760000000"}
    found = of_number(
        [{"id": "wamid.1", "from": "491", **text}, {"id": "wamid.2", "from": "492", **text}, {"id": "wamid.3", "from": "493", **text}],
        [{"profile": {"name": "Ben"}, "wa_id": "492"}, {"profile": {"name": "Asha"}, "wa_id": "491"}],
    )
    assert [each.author.name for each in found if isinstance(each, Item)] == ["Asha", "Ben", "+493"]


def test_it_takes_null_for_nothing() -> None:
    nulls = dict.fromkeys(
        ("photo", "photos", "video", "link", "post", "parent_id", "is_hidden", "like_count", "sender_name", "permalink_url")
    )
    [item] = of_page("feed", {"item": "comment", "verb": "add", "comment_id": "1_2", "message": "Hello", "from": None, **nulls})
    assert isinstance(item, Item)
    assert (item.text, item.is_hidden, item.attachments) == ("Hello", False, ())


def test_it_reads_messages_that_come_as_changes() -> None:
    for field in ("messages", "standby"):
        found = told(
            "instagram", {"object": "instagram", "entry": [{"id": ACCOUNT, "time": 1, "changes": [{"field": field, "value": TEXT}]}]}
        )
        assert isinstance(found[0], Item), field
    assert isinstance(of_page("messages", TEXT)[0], Item)


def test_it_hides_a_comment_with_its_words_and_not_without() -> None:
    comment = {"item": "comment", "verb": "hide", "comment_id": "1_2", "post_id": f"{PAGE}_1", "from": {"id": "7", "name": "A"}}
    [hidden] = of_page("feed", comment | {"message": "Rude"})
    assert isinstance(hidden, Item)
    assert hidden.is_hidden
    assert isinstance(of_page("feed", comment)[0], PassedOver)


def test_it_knows_no_kind_that_would_break_it() -> None:
    for field in ("leadgen", "name", "videos", "live_videos", "invoice_access_invoice_change", ""):
        assert isinstance(of_page(field, {"anything": [1]})[0], PassedOver), field
    for field in ("feed", "ratings"):
        for item in ("album", "note", "coverphoto", "something new"):
            assert isinstance(of_page(field, {"item": item, "verb": "add"})[0], PassedOver), (field, item)
    assert isinstance(of_page("feed", {"item": "comment", "verb": "pinned", "comment_id": "1_2"})[0], PassedOver)
    assert isinstance(of_number([{"id": "wamid.1", "from": "1", "timestamp": "1", "type": "request_welcome"}], [])[0], PassedOver)


def test_it_shows_what_it_cannot_read_as_a_message() -> None:
    [item] = of_number(
        [{"id": "wamid.1", "from": "491", "timestamp": "1760000000", "type": "something_new", "something_new": {"a": 1}}], []
    )
    assert isinstance(item, Item)
    assert item.text == "[something_new]"
    body = {**TEXT, "message": {"mid": "m_1", "is_unsupported": True}}
    [unsupported] = told("instagram", {"object": "instagram", "entry": [{"id": ACCOUNT, "time": 1, "messaging": [body]}]})
    assert isinstance(unsupported, Item)
    assert unsupported.text == "[unsupported]"


def test_it_reads_a_large_delivery_whole() -> None:
    events = [{**TEXT, "message": {"mid": f"m_{number}", "text": "x" * 2000}} for number in range(900)]
    found = told("facebook", {"object": "page", "entry": [{"id": PAGE, "time": 1, "messaging": events}]})
    assert len({each.external_id for each in found if isinstance(each, Item)}) == 900
    assert len(json.dumps(events)) > 1_500_000


@pytest.mark.parametrize(("network", "name", "delivery", "expected"), FORMS, ids=[f"{network}: {name}" for network, name, *_ in FORMS])
def test_it_reads_what_the_vendor_describes(network: str, name: str, delivery: Any, expected: Any) -> None:
    [each] = told(network, delivery)
    if isinstance(expected, str):
        assert isinstance(each, Item), each
        assert each.text == expected
    else:
        assert type(each) is expected, each
        assert str(each)


def test_it_shows_what_a_message_is_about() -> None:
    found = {(network, name): told(network, delivery)[0] for network, name, delivery, text in FORMS if isinstance(text, str)}
    posts = {where: each.post for where, each in found.items() if isinstance(each, Item) and each.post is not None}
    ad = posts["whatsapp", "from an advertisement"]
    assert (ad.external_id, ad.text) == ("6", "Sale\nToday")
    ad = posts["facebook", "message: from an advertisement"]
    assert (ad.external_id, ad.text) == ("6", "Sale")
    assert posts["instagram", "message: story reply"].external_id == "17"
    files = {name: len(each.attachments) for (_, name), each in found.items() if isinstance(each, Item) and each.attachments}
    assert files.keys() >= {"image alone", "sticker", "voice", "message: reel", "message: story mention", "message: sticker"}


def test_it_knows_comments_of_the_account_itself() -> None:
    value = {"id": "18", "text": "Thank you", "from": {"id": "5", "username": "us", "self_ig_scoped_id": "6"}, "media": {"id": "17"}}
    [own] = told("instagram", {"object": "instagram", "entry": [{"id": ACCOUNT, "time": 1, "field": "comments", "value": value}]})
    assert isinstance(own, Item)
    assert (own.is_ours, own.text) == (True, "Thank you")


def test_it_takes_all_of_several_entries() -> None:
    entry = {
        "id": PAGE,
        "time": 1_760_000_000,
        "changes": [{"field": "feed", "value": {"item": "comment", "verb": "add", "comment_id": "1_2", "message": "In public"}}],
        "messaging": [TEXT],
    }
    other = {**entry, "messaging": [{**TEXT, "message": {"mid": "m_9", "text": "Another page"}, "recipient": {"id": "4"}}], "id": "4"}
    found = told("facebook", {"object": "page", "entry": [entry, "?", other]})
    assert [each.text for each in found if isinstance(each, Item)] == ["In public", "Hello", "In public", "Another page"]


def test_it_never_takes_two_unknown_people_for_one() -> None:
    events = [{"recipient": {"id": PAGE}, "timestamp": 1_760_000_000, "message": {"mid": f"m_{each}", "text": "Hi"}} for each in range(2)]
    found = told("facebook", {"object": "page", "entry": [{"id": PAGE, "time": 1, "messaging": events}]})
    assert len({each.thread for each in found if isinstance(each, Item)}) == 2

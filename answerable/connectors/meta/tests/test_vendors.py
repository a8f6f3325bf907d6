"""What Meta's documentation prints whole is read for what it is, or passed over with the reason; never anything else."""

from typing import Any

import pytest

from answerable.channels.contract import Item, Kind
from answerable.connectors.meta.tests import vendors, vendors_whatsapp
from answerable.connectors.meta.tests.fixtures import told

CASES = {**vendors.VENDORS, **{f"whatsapp: {name}": each for name, each in vendors_whatsapp.VENDORS.items()}}


def only(name: str) -> Item:
    """What the one event of a delivery became."""
    network, delivery, _ = CASES[name]
    [item] = told(network, delivery)
    assert isinstance(item, Item), item
    return item


@pytest.mark.parametrize(("network", "delivery", "expected"), CASES.values(), ids=CASES)
def test_it_reads_what_the_vendor_prints(network: str, delivery: Any, expected: Any) -> None:
    [each] = told(network, delivery)
    if isinstance(expected, tuple):
        assert isinstance(each, Item), each
        assert (each.change, each.kind, each.text) == expected
    else:
        assert type(each) is expected, each
        assert str(each)


def test_reasons_say_what_it_was() -> None:
    unsaid = ("says nothing", "nothing that anybody wrote")
    vague = {name for name, (network, delivery, _) in CASES.items() if str(told(network, delivery)[0]).endswith(unsaid)}
    assert vague == {"form of an advertisement", "label of the inbox", "live video began", "figures of a story"}


def test_files_come_along() -> None:
    files = {name: [each.kind.value for each in only(name).attachments] for name in CASES if _is_item(name) and only(name).attachments}
    assert files == {
        "comment with a photo": ["picture"],
        "comment with a film alone": ["video"],
        "thumb": ["picture"],
        "reel": ["video"],
        "named in a story of theirs": ["picture"],
        "whatsapp: film": ["video"],
        "whatsapp: voice": ["audio"],
        "whatsapp: sticker": ["picture"],
    }


def test_it_shows_what_somebody_came_from() -> None:
    above = {name: (post.external_id, post.text) for name in CASES if _is_item(name) and (post := only(name).post)}
    assert above["from an advertisement"] == ("88", "Sale")
    assert above["about an article"] == ("5", "")
    assert above["story answered"] == ("18", "")
    assert above["whatsapp: from an advertisement"] == ("120", "Sale\nToday")
    assert above["whatsapp: about an article"] == ("product:lamp", "lamp")


def test_it_knows_who_wrote_and_where() -> None:
    assert only("echo of an application").is_ours
    assert only("whatsapp: written on the telephone").is_ours
    assert only("whatsapp: written on the telephone").thread == only("whatsapp: film").thread == "direct:16505551234"
    assert only("whatsapp: in a group").thread == "group:Y2FwaV9ncm91cA==:16505551234"
    assert only("whatsapp: user without a number").author.external_id == "US.1"
    assert only("whatsapp: film").author.handle == "realsheena"
    assert {only(name).rating for name in ("not recommended", "stars changed")} == {1, 4}
    assert all(only(name).is_public is (only(name).kind is not Kind.DIRECT) for name in CASES if _is_item(name))


def test_it_does_not_blame_a_token_where_nobody_says_why() -> None:
    network, delivery, _ = CASES["whatsapp: did not arrive, and nobody says why"]
    assert str(told(network, delivery)[0]) == "WhatsApp does not say why. (?)"


def _is_item(name: str) -> bool:
    return isinstance(CASES[name][2], tuple)

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from answerable.channels.contract import Attachment, Author, BadPayload, Change, FileKind, Item, Kind, Parent
from answerable.connectors.sandbox.parse import parse


def read(event: dict[str, Any], **item: object) -> Item:
    """The event with other values in its item."""
    return parse(json.dumps({**event, "item": {**event["item"], **item}}).encode())


def test_it_reads_a_comment(event: dict[str, Any]) -> None:
    at = datetime(2026, 11, 22, 0, 3, 49, 670000, UTC)
    link, post = "http://127.0.0.1:8010/items/1795305829670234", "1795305829668588"
    assert read(event) == Item(
        change=Change.CREATED,
        kind=Kind.COMMENT,
        external_id="1795305829670234",
        thread="1795305829670234:u85f4296b4169",
        is_public=True,
        is_ours=False,
        author=Author("u85f4296b4169", "Mara", "mara", 120, "http://127.0.0.1:8010/avatars/u85f4296b4169.svg"),
        text="Where is my train?",
        posted_at=at,
        changed_at=at,
        parent_external_id=post,
        post=Parent(post, "New timetable from Sunday.", f"http://127.0.0.1:8010/items/{post}", at.replace(microsecond=668000)),
        is_liked=False,
        like_count=3,
        share_count=1,
        permalink=link,
        attachments=(Attachment(FileKind.PICTURE, "http://127.0.0.1:8010/pictures/i04d26ab363a6", "a train", "image/png"),),
    )


def test_it_gives_each_writer_under_one_comment_a_thread(event: dict[str, Any]) -> None:
    other = {**event["item"]["author"], "id": "u2"}
    assert read(event, id="2", author=other).thread == "1795305829670234:u2"


@pytest.mark.parametrize(
    ("kind", "visibility", "thread"),
    [("comment", "public", ""), ("mention", "public", ""), ("review", "public", "t"), ("direct", "private", "t"), ("post", "public", "")],
)
def test_it_puts_what_we_wrote_where_it_belongs(event: dict[str, Any], kind: str, visibility: str, thread: str) -> None:
    ours = {**event["item"]["author"], "page_id": event["item"]["page_id"], "is_page": True}
    item = read(event, kind=kind, visibility=visibility, thread_id="t", author=ours)
    assert (item.is_ours, item.thread, item.parent_external_id) == (True, thread, "1795305829668588")


def test_it_takes_another_page_for_a_customer(event: dict[str, Any]) -> None:
    other = {**event["item"]["author"], "page_id": "p-of-a-partner", "is_page": True}
    assert not read(event, author=other).is_ours


def test_it_dates_a_change_by_what_changed(event: dict[str, Any]) -> None:
    edited = "2026-11-22T00:04:00.000Z"
    assert read({**event, "kind": "edited"}, edited_at=edited).changed_at == datetime(2026, 11, 22, 0, 4, tzinfo=UTC)
    hidden = read({**event, "kind": "hidden"}, edited_at=edited, hidden=True)
    assert (hidden.change, hidden.is_hidden) == (Change.OTHER, True)
    assert hidden.changed_at == datetime(2026, 11, 22, 0, 3, 49, 688000, UTC)


@pytest.mark.parametrize(
    ("field", "given", "expected"),
    [
        ("text", "a\0b\ud83d", "ab\ufffd"),
        ("text", "\ud83d\ude82", "\N{STEAM LOCOMOTIVE}"),
        ("text", "x" * 200_000, "x" * 100_000),
        ("text", "<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("likes", -5, 0),
        ("likes", 10**40, 2_000_000_000),
        ("permalink", "javascript:alert(1)", ""),
        ("permalink", "http://x/" + "y" * 600, ""),
        ("created_at", "1970-01-01T00:00:00Z", datetime(1970, 1, 1, tzinfo=UTC)),
        ("created_at", "2099-12-31T23:59:59+02:00", datetime(2099, 12, 31, 21, 59, 59, tzinfo=UTC)),
    ],
)
def test_it_makes_fields_safe(event: dict[str, Any], field: str, given: object, expected: object) -> None:
    names = {"likes": "like_count", "created_at": "posted_at"}
    assert getattr(read(event, **{field: given}), names.get(field, field)) == expected


def test_it_leaves_out_pictures_that_are_no_web_addresses(event: dict[str, Any]) -> None:
    good = event["item"]["pictures"][0]
    pictures = [{**good, "url": url} for url in ("javascript:alert(1)", "data:image/png;base64,", "file:///etc/passwd", "")]
    assert [each.url for each in read(event, pictures=[*pictures, good]).attachments] == [good["url"]]
    assert len(read(event, pictures=[good] * 60).attachments) == 20


def test_it_refuses_each_missing_field_by_name(event: dict[str, Any]) -> None:
    needed = set(event["item"]) - {"root_id", "views", "liked_by_page"}
    for name in needed:
        item = {key: value for key, value in event["item"].items() if key != name}
        with pytest.raises(BadPayload, match=f"item.{name} cannot be read"):
            parse(json.dumps({**event, "item": item}).encode())


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("id", 5),
        ("id", ""),
        ("id", "x" * 141),
        ("id", "a b"),
        ("id", "a\0"),
        ("kind", "story"),
        ("visibility", "secret"),
        ("visibility", "private"),
        ("text", None),
        ("text", 5),
        ("author", "Mara"),
        ("created_at", "yesterday"),
        ("created_at", 5),
        ("created_at", "0001-01-01T00:00:00Z"),
        ("created_at", "9999-12-31T23:59:59-12:00"),
        ("likes", True),
        ("likes", 1.5),
        ("likes", "3"),
        ("hidden", 1),
        ("rating", 0),
        ("rating", 6),
        ("rating", True),
        ("pictures", {}),
        ("post", {}),
        ("client_key", "x" * 201),
        ("client_key", "a\0"),
    ],
)
def test_it_refuses_a_wrong_field(event: dict[str, Any], field: str, wrong: object) -> None:
    with pytest.raises(BadPayload):
        read(event, **{field: wrong})

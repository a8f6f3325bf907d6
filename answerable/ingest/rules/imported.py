"""One imported row, written down and read again; it is the same on whichever page it stands, so no connector reads it."""

import json
from datetime import datetime
from typing import Any

from answerable.channels.contract import Author, BadPayload, Change, Envelope, Item, Kind

# What a row may say beside its text, author and time; each has a place in `Item` or `Author`.
COUNTS = ("likes", "shares", "replies", "followers")


def envelope(row: dict[str, Any]) -> Envelope:
    """A row under the key that its id gives it, so that the same row comes in once however often its file is read."""
    return Envelope(f"import:{row['id']}", json.dumps({"import": row}, separators=(",", ":")).encode())


def parse(body: bytes) -> Item:
    """An imported row as an item; raises BadPayload with a sentence."""
    try:
        return _item(json.loads(body)["import"])
    except (KeyError, TypeError, ValueError) as error:
        raise BadPayload(f"This is no imported row: {type(error).__name__}.") from error


def _item(row: dict[str, Any]) -> Item:
    at, kind = datetime.fromisoformat(row["at"]), Kind(row["kind"])
    return Item(
        change=Change.CREATED,
        kind=kind,
        external_id=row["id"],
        thread=f"import:{row['thread']}",
        is_public=kind is not Kind.DIRECT,
        is_ours=False,
        author=Author(row["author_id"], row.get("name", ""), row["author"], row.get("followers", 0)),
        text=row["text"],
        posted_at=at,
        changed_at=at,
        language=row.get("language", ""),
        rating=row.get("rating"),
        like_count=row.get("likes", 0),
        share_count=row.get("shares", 0),
        reply_count=row.get("replies", 0),
        permalink=row.get("permalink", ""),
    )

"""Which fields Instagram's lists are asked for, and what they show as its webhooks would tell it."""

from typing import Any

from answerable.connectors.meta.instagram.shapes import Medium

COMMENT = "id,text,username,from,timestamp,hidden,like_count,parent_id"
MESSAGE = "id,message,from,to,created_time,attachments,reply_to"


def comment(row: dict[str, Any], medium: Medium | None, change: str) -> dict[str, Any]:
    """A comment under a post; `change` is empty for one that is told for the first time."""
    above = medium.model_dump(mode="json") if medium else None
    named = ("id", "text", "username", "from", "timestamp", "hidden", "like_count", "parent_id")
    return {name: row[name] for name in named if row.get(name) is not None} | {"media": above, "change": change}

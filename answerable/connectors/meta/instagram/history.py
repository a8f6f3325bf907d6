"""An account's lists: its posts with the comments under each, and its conversations, back to a moment."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, TypeVar

from answerable.channels.contract import Access, BadPayload, Envelope, NetworkError, Polled, Trouble
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import graph
from answerable.connectors.meta.envelopes import digest
from answerable.connectors.meta.fields import Id, Moment
from answerable.connectors.meta.instagram import rows
from answerable.connectors.meta.instagram.envelopes import envelope
from answerable.connectors.meta.instagram.shapes import Medium
from answerable.connectors.meta.looking import Lists, Seen, look
from answerable.connectors.meta.talks import is_gone, message_gone, messages_seen, readable

MEDIA, COMMENTS, REPLIES = "25", "50", "50"
MOST_PAGES = 8  # posts older than these are not looked at again
MOST_COMMENT_PAGES = 100  # a storm under one post, missed by the webhook
ANSWERS = f"replies.limit({REPLIES}){{{rows.COMMENT}}}"
UNDER_MEDIA = f"comments.limit({COMMENTS}){{{rows.COMMENT},{ANSWERS}}}"
Row = dict[str, Any]
Read = TypeVar("Read", bound=Shape)


class Head(Shape):
    """What names a comment and dates it."""

    id: Id
    timestamp: Moment


def poll(access: Access, cursor: str) -> Polled:
    """What is new since the cursor, what reads otherwise, and what is gone."""
    page = access.page_external_id

    def since(mark: datetime) -> list[Seen]:
        written = [_seen(page, row, medium) for medium, row in _written(access, mark)]
        return [*written[::-1], *list(messages_seen(access, mark, platform="instagram"))[::-1]]

    def deletion(external_id: str, at: datetime) -> Envelope:
        if is_comment(external_id):
            return envelope(page, "comments", int(at.timestamp() * 1000), {"id": external_id, "change": "remove"})
        return message_gone(page, external_id, at)

    return look(Lists(since, lambda external_id: is_gone(access, external_id), deletion), cursor)


def is_comment(external_id: str) -> bool:
    """Whether an id is one of a comment: those are numbers, messages have long words."""
    return external_id.isdigit() and len(external_id) < 30


def under(access: Access, medium_id: str, *, within: Row | None = None, until: datetime | None = None) -> Iterator[Row]:
    """The comments under a post, newest first, each behind its answers; the first page may stand in the post already."""
    path, query = graph.path(medium_id, "comments"), {"limit": COMMENTS, "fields": f"{rows.COMMENT},{ANSWERS}"}
    found, after = graph.listed(within) if within is not None else graph.rows(access, path, query)
    for _page in range(MOST_COMMENT_PAGES):
        for each in found:
            inner = each.get("replies")
            answers = graph.listed(inner)[0] if isinstance(inner, dict) else []
            yield from [{"parent_id": each.get("id"), **answer} for answer in answers][::-1]
            yield each
        if not after or not found or (until is not None and head(found[-1]).timestamp < until):
            return
        found, after = graph.rows(access, path, {**query, "after": after})


def head(row: Row) -> Head:
    """What names a row and dates it."""
    return shaped(Head, row)


def shaped(shape: type[Read], row: Row) -> Read:
    """A row in its shape; one that cannot be read is a list that cannot be."""
    try:
        return read(shape, row)
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, f"Meta's list cannot be read. {error}") from error


def _written(access: Access, mark: datetime) -> Iterator[tuple[Medium, Row]]:
    query, after = {"limit": MEDIA, "fields": f"id,caption,permalink,timestamp,{UNDER_MEDIA}"}, ""
    for _page in range(MOST_PAGES):
        found, after = graph.rows(access, graph.path(access.page_external_id, "media"), {**query, **({"after": after} if after else {})})
        for each in found:
            medium, inner = shaped(Medium, each), each.get("comments")
            for row in under(access, medium.id, within=inner if isinstance(inner, dict) else {"data": []}, until=mark):
                yield medium, row
        if not after or not found or head(found[-1]).timestamp < mark:
            return


def _seen(page: str, row: Row, medium: Medium) -> Seen:
    def tell(verb: str, at: datetime) -> Envelope:
        return envelope(page, "comments", int(at.timestamp() * 1000), rows.comment(row, medium, "" if verb == "add" else verb))

    known = head(row)
    return Seen(known.id, known.timestamp, digest([row.get("text"), row.get("hidden")]), readable(tell))

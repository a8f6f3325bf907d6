"""A page's lists: its feed with the comments under each post, and its conversations, back to a moment."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from answerable.channels.contract import Access, Envelope, Polled
from answerable.connectors.meta import graph
from answerable.connectors.meta.envelopes import digest
from answerable.connectors.meta.facebook import rows
from answerable.connectors.meta.facebook.envelopes import envelope
from answerable.connectors.meta.looking import Lists, Seen, look
from answerable.connectors.meta.talks import dated, is_gone, message_gone, messages_seen, readable

POSTS, COMMENTS = "25", "100"
MOST_PAGES = 8  # posts older than these are not looked at again
MOST_COMMENT_PAGES = 50  # a storm under one post, missed by the webhook
UNDER_POSTS = f"comments.filter(stream).order(reverse_chronological).limit({COMMENTS}){{{rows.COMMENT}}}"
Row = dict[str, Any]


def poll(access: Access, cursor: str) -> Polled:
    """What is new since the cursor, what reads otherwise, and what is gone."""
    page = access.page_external_id

    def since(mark: datetime) -> list[Seen]:
        return [*_oldest_first(_feed(access, mark)), *_oldest_first(messages_seen(access, mark))]

    def deletion(external_id: str, at: datetime) -> Envelope:
        if is_message(external_id):
            return message_gone(page, external_id, at)
        return envelope(page, "feed", int(at.timestamp() * 1000), {"item": "comment", "verb": "remove", "comment_id": external_id})

    return look(Lists(since, lambda external_id: is_gone(access, external_id), deletion), cursor)


def is_message(external_id: str) -> bool:
    """Whether an id is one of a message: those of comments and posts are numbers."""
    return external_id.startswith(("m_", "mid."))


def stream(access: Access, post_id: str, *, within: Row | None = None, until: datetime | None = None) -> Iterator[Row]:
    """The comments under a post with all that answers them, newest first; the first page may stand in the post already."""
    path = graph.path(post_id, "comments")
    query = {"filter": "stream", "order": "reverse_chronological", "limit": COMMENTS, "fields": rows.COMMENT}
    found, after = graph.listed(within) if within is not None else graph.rows(access, path, query)
    for _page in range(MOST_COMMENT_PAGES):
        yield from found
        if not after or not found or (until is not None and dated(found[-1]) < until):
            return
        found, after = graph.rows(access, path, {**query, "after": after})


def _feed(access: Access, mark: datetime) -> Iterator[Seen]:
    page, after = access.page_external_id, ""
    for _page in range(MOST_PAGES):
        query = {"limit": POSTS, "fields": f"{rows.POST},{UNDER_POSTS}", **({"after": after} if after else {})}
        found, after = graph.rows(access, graph.path(page, "feed"), query)
        for each in found:
            post_id, above = str(each.get("id")), {name: each.get(name) for name in ("id", "message", "permalink_url", "created_time")}
            yield _seen(page, each, lambda row, verb: rows.post(row, verb))
            inner = each.get("comments")
            for row in stream(access, post_id, within=inner if isinstance(inner, dict) else {"data": []}, until=mark):
                yield _seen(page, row, lambda row, verb, post_id=post_id, above=above: rows.comment(row, post_id, verb, above))
        if not after or not found or dated(found[-1]) < mark:
            return


def _seen(page: str, row: Row, shape: Any) -> Seen:
    def tell(verb: str, at: datetime) -> Envelope:
        return envelope(page, "feed", int(at.timestamp() * 1000), shape(row, verb))

    version = digest([row.get("message"), row.get("is_hidden")])
    return Seen(str(row.get("id")), dated(row), version, readable(tell))


def _oldest_first(seen: Iterator[Seen]) -> list[Seen]:
    return list(seen)[::-1]

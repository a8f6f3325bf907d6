"""Looking whether the network has what an earlier try may have said."""

from collections.abc import Iterator
from typing import Any

from answerable.channels.contract import CLOCK_SKEW, Access, BadPayload, Draft, NetworkError, Receipt, Trouble, Way
from answerable.connectors.meta.facebook.history import stream
from answerable.connectors.meta.facebook.sending import post_of, receipt_of_comment
from answerable.connectors.meta.message_sending import find_message
from answerable.connectors.meta.talks import dated


def find_sent(access: Access, draft: Draft) -> Receipt | None:
    """The same words by the page, to the same comment or person, since the first try; None where there surely are none."""
    try:
        return _comment(access, draft) if draft.way is Way.PUBLIC else find_message(access, draft, platform="messenger")
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, f"Meta's list cannot be read. {error}") from error


def _comment(access: Access, draft: Draft) -> Receipt | None:
    post_id = post_of(access, draft.reply_to)
    try:
        found = list(stream(access, post_id, until=draft.first_tried_at - CLOCK_SKEW))
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return None  # with a post everything goes that stood under it
    under = {draft.reply_to, *(_parent(each, post_id) for each in found if each.get("id") == draft.reply_to)} - {post_id}
    for row in _ours(access, draft, found):
        if _parent(row, post_id) in (under or {post_id}):
            return receipt_of_comment(access, draft, row)
    return None


def _ours(access: Access, draft: Draft, found: Any) -> Iterator[dict[str, Any]]:
    since = (draft.first_tried_at - CLOCK_SKEW).replace(microsecond=0)  # the network tells whole seconds
    for row in found:
        writer = row.get("from")
        is_ours = isinstance(writer, dict) and str(writer.get("id")) == access.page_external_id
        if is_ours and row.get("message") == draft.text and dated(row) >= since:
            yield row


def _parent(row: dict[str, Any], post_id: str) -> str:
    parent = row.get("parent")
    return str(parent.get("id")) if isinstance(parent, dict) else post_id

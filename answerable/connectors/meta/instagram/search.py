"""Looking whether the network has what an earlier try may have said."""

from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import CLOCK_SKEW, Access, BadPayload, Draft, NetworkError, Receipt, Trouble, Way
from answerable.connectors.meta import graph
from answerable.connectors.meta.instagram import rows
from answerable.connectors.meta.instagram.history import head
from answerable.connectors.meta.instagram.sending import receipt
from answerable.connectors.meta.message_sending import find_message


def find_sent(access: Access, draft: Draft) -> Receipt | None:
    """The same words by the account, to the same comment or person, since the first try; None where there surely are none."""
    try:
        return _reply(access, draft) if draft.way is Way.PUBLIC else find_message(access, draft, platform="instagram")
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, f"Meta's list cannot be read. {error}") from error


def _reply(access: Access, draft: Draft) -> Receipt | None:
    """With a comment everything goes that answered it."""
    if draft.reply_to.startswith("mention:"):
        raise NetworkError(Trouble.REFUSED, _("This network cannot be asked whether the message arrived. Look there, then decide."))
    since = (draft.first_tried_at - CLOCK_SKEW).replace(microsecond=0)
    try:
        found, _after = graph.rows(access, graph.path(_top(access, draft.reply_to), "replies"), {"fields": rows.COMMENT, "limit": "50"})
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return None
    ours = [each for each in found if _is_ours(access, each) and each.get("text") == draft.text and head(each).timestamp >= since]
    return receipt(access, draft, ours[0]) if ours else None


def _top(access: Access, comment_id: str) -> str:
    """An answer to an answer stands under the comment that was answered first."""
    parent = graph.read(access, graph.path(comment_id), fields="id,parent_id").get("parent_id")
    return parent if isinstance(parent, str) and parent else comment_id


def _is_ours(access: Access, row: dict[str, Any]) -> bool:
    writer = row.get("from")
    return isinstance(writer, dict) and str(writer.get("id")) == access.page_external_id

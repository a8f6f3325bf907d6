"""Saying something: a comment, a private reply to one, or a message.

https://developers.facebook.com/docs/graph-api/reference/object/comments, https://developers.facebook.com/docs/messenger-platform/reference/send-api.
"""

from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Draft, NetworkError, Receipt, Trouble, Way
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import graph
from answerable.connectors.meta.facebook import rows
from answerable.connectors.meta.facebook.abilities import ABILITIES
from answerable.connectors.meta.facebook.envelopes import envelope
from answerable.connectors.meta.fields import Id
from answerable.connectors.meta.message_sending import send_message


class Made(Shape):
    """What it answers to a comment."""

    id: Id


def send(access: Access, draft: Draft) -> Receipt:
    """Say it, once; nothing here can be made idempotent."""
    refuse_long(access.kind, draft)
    try:
        return _comment(access, draft) if draft.way is Way.PUBLIC else send_message(access, draft, is_marked=True)
    except BadPayload as error:
        raise NetworkError(Trouble.UNCERTAIN, f"Meta's receipt cannot be read. {error}", retry=True) from error


def refuse_long(kind: str, draft: Draft) -> None:
    """Refuse what is longer than the network takes."""
    known = ABILITIES[kind]
    if known.measure.length(draft.text) > known.lengths[draft.way]:
        raise NetworkError(Trouble.REFUSED, _("The text is longer than Meta allows. Shorten it."))


def _comment(access: Access, draft: Draft) -> Receipt:
    made = read(Made, graph.write(access, graph.path(draft.reply_to, "comments"), {"message": draft.text}))
    return receipt_of_comment(access, draft, graph.read(access, graph.path(made.id), unclear=Trouble.UNCERTAIN, fields=rows.COMMENT))


def receipt_of_comment(access: Access, draft: Draft, row: dict[str, Any]) -> Receipt:
    """Our comment as the network shows it, beside what it answers: under an answer to a comment the network names the comment."""
    shown = read(rows.CommentRow, row)
    value = rows.comment(row, post_of(access, draft.reply_to), "add") | {"parent_id": draft.reply_to}
    told = envelope(access.page_external_id, "feed", int(shown.created_time.timestamp()), value)
    return Receipt(shown.id, shown.created_time, f"https://www.facebook.com/{shown.id}", told)


def post_of(access: Access, external_id: str) -> str:
    """The post above a comment, which the comment's id begins with; a post itself."""
    first, _below, rest = external_id.partition("_")
    return external_id if first == access.page_external_id or not rest else f"{access.page_external_id}_{first}"

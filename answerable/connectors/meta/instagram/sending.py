"""Saying something: a reply to a comment, a private reply to one, or a message.

https://developers.facebook.com/docs/instagram-platform/comment-moderation#reply-to-a-comment
"""

from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Draft, NetworkError, Receipt, Trouble, Way
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import graph
from answerable.connectors.meta.fields import Id
from answerable.connectors.meta.instagram import rows
from answerable.connectors.meta.instagram.abilities import ABILITIES
from answerable.connectors.meta.instagram.envelopes import envelope
from answerable.connectors.meta.instagram.history import Head
from answerable.connectors.meta.message_sending import send_message


class Made(Shape):
    """What the network answers to a comment."""

    id: Id


def send(access: Access, draft: Draft) -> Receipt:
    """Say it, once; nothing here can be made idempotent."""
    known = ABILITIES[access.kind]
    if known.measure.length(draft.text) > known.lengths[draft.way]:
        raise NetworkError(Trouble.REFUSED, _("The text is longer than Meta allows. Shorten it."))
    try:
        return _reply(access, draft) if draft.way is Way.PUBLIC else send_message(access, draft, is_marked=False)
    except BadPayload as error:
        raise NetworkError(Trouble.UNCERTAIN, f"Meta's receipt cannot be read. {error}", retry=True) from error


def _reply(access: Access, draft: Draft) -> Receipt:
    made = read(Made, graph.write(access, *_place(access, draft)))
    return receipt(access, draft, graph.read(access, graph.path(made.id), unclear=Trouble.UNCERTAIN, fields=rows.COMMENT))


def _place(access: Access, draft: Draft) -> tuple[str, dict[str, Any]]:
    """Where a reply goes: under a comment, or to a mention, which has an address of its own.

    https://developers.facebook.com/docs/instagram-platform/instagram-api-with-facebook-login/mentions
    """
    if not draft.reply_to.startswith("mention:"):
        return graph.path(draft.reply_to, "replies"), {"message": draft.text}
    _mention, medium_id, comment_id = [*draft.reply_to.split(":"), "", ""][:3]
    body = {"message": draft.text, "media_id": medium_id, **({"comment_id": comment_id} if comment_id else {})}
    return graph.path(access.page_external_id, "mentions"), body


def receipt(access: Access, draft: Draft, row: dict[str, Any]) -> Receipt:
    """Our comment as the network shows it, beside what it answers."""
    shown = read(Head, row)
    value = rows.comment(row, None, "") | {"parent_id": draft.reply_to}
    return Receipt(shown.id, shown.timestamp, "", envelope(access.page_external_id, "comments", int(shown.timestamp.timestamp()), value))

"""Saying something in Messenger or in an Instagram conversation, or privately to who wrote a comment.

https://developers.facebook.com/docs/messenger-platform/reference/send-api
"""

import json
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import CLOCK_SKEW, Access, BadPayload, Draft, NetworkError, Receipt, Trouble, Way
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import graph, message_rows
from answerable.connectors.meta.codes import WINDOW_OVER
from answerable.connectors.meta.envelopes import envelope
from answerable.connectors.meta.fields import Id, MessageId
from answerable.connectors.meta.messaging import key
from answerable.connectors.meta.talks import talks
from answerable.core import clock

DAY = timedelta(hours=24)


class Sent(Shape):
    """What the network answers to a message."""

    message_id: MessageId
    recipient_id: Id | None = None


def send_message(access: Access, draft: Draft, *, is_marked: bool) -> Receipt:
    """Say it; `is_marked` puts a mark beside it, where the network gives it back. Raises BadPayload for a receipt that cannot be read."""
    body = message_body(access, draft, is_marked=is_marked)
    sent = read(Sent, graph.write(access, "/me/messages", body))
    said = {"id": sent.message_id, "message": draft.text, "created_time": int(clock.now().timestamp())}
    said |= {"from": {"id": access.page_external_id}, "to": {"data": [{"id": sent.recipient_id or draft.to or "unknown"}]}}
    if draft.way is Way.DIRECT:
        said["reply_to"] = {"mid": draft.reply_to}
    return receipt_of_message(access, draft, _shown(access, sent.message_id, said))


def _shown(access: Access, message_id: str, said: dict[str, Any]) -> dict[str, Any]:
    """The message as the network shows it; where it does not, what it took."""
    try:
        return said | graph.read(access, graph.path(message_id), fields=message_rows.MESSAGE)
    except NetworkError:
        return said


def message_body(access: Access, draft: Draft, *, is_marked: bool) -> dict[str, Any]:
    """What is sent: the mark comes back with the network's own word of it. A message to a conversation names what it answers."""
    message = {"text": draft.text, **({"metadata": mark(draft)} if is_marked else {})}
    if draft.way is Way.PRIVATE:
        return {"recipient": {"comment_id": draft.reply_to}, "message": message}
    recipient = {"id": draft.to or writer_of(access, draft.reply_to)}
    return {"recipient": recipient, **messaging_type(draft), "message": message, "reply_to": {"mid": draft.reply_to}}


def messaging_type(draft: Draft) -> dict[str, str]:
    """A response within 24 hours; later only words of people may go, and are tagged so. The tag is never on what a program wrote."""
    if draft.asked_at is None or clock.now() - draft.asked_at <= DAY:
        return {"messaging_type": "RESPONSE"}
    if not draft.is_by_person:
        raise NetworkError(Trouble.REFUSED, str(WINDOW_OVER))
    return {"messaging_type": "MESSAGE_TAG", "tag": "HUMAN_AGENT"}


def writer_of(access: Access, message_id: str) -> str:
    """Who wrote a message."""
    row = graph.read(access, graph.path(message_id), unclear=Trouble.UNCERTAIN, fields="id,from")
    try:
        writer = read(message_rows.MessageRow, {"created_time": 0, **row}).writer
    except BadPayload as error:
        raise NetworkError(Trouble.UNCERTAIN, str(error), retry=True) from error
    if writer is None:
        raise NetworkError(Trouble.GONE, _("Meta does not say any more who wrote this."))
    return writer.id


def mark(draft: Draft) -> str:
    """What lets our own message be known again: its key, and the comment from which a private one began."""
    origin = {"origin": draft.reply_to} if draft.way is Way.PRIVATE else {}
    return json.dumps({"key": draft.key, **origin}, separators=(",", ":"))


def receipt_of_message(access: Access, draft: Draft, row: dict[str, Any]) -> Receipt:
    """Our message as the network shows it."""
    shown = read(message_rows.MessageRow, row)
    page = access.page_external_id
    value = message_rows.message(row, page, mark=mark(draft))
    told = envelope(page, "messaging", int(shown.created_time.timestamp()), value, key)
    return Receipt(shown.id, shown.created_time, "", told)


def find_message(access: Access, draft: Draft, *, platform: str) -> Receipt | None:
    """Our message of the same words to the same person, since the first try."""
    since = (draft.first_tried_at - CLOCK_SKEW).replace(microsecond=0)  # the network tells whole seconds
    for row in talks(access, since, platform=platform):
        shown = read(message_rows.MessageRow, row)
        is_ours = shown.writer is not None and shown.writer.id == access.page_external_id
        is_to_them = not draft.to or draft.to in {each.id for each in shown.to.data}
        if is_ours and is_to_them and shown.message == draft.text and shown.created_time >= since:
            return receipt_of_message(access, draft, row)
    return None

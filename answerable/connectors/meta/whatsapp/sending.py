"""Saying something: words, or a file with words beside it.

https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages, https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media.
"""

from typing import Any

from django.utils.translation import gettext as _
from pydantic import Field

from answerable.channels.contract import Access, BadPayload, Draft, Enclosure, FileKind, NetworkError, Receipt, Trouble
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import graph
from answerable.connectors.meta.fields import Id, MessageId
from answerable.connectors.meta.whatsapp import payloads, templates
from answerable.connectors.meta.whatsapp.abilities import ABILITIES
from answerable.connectors.meta.whatsapp.envelopes import envelope
from answerable.core import clock
from answerable.core.http import Upload

KINDS = {FileKind.PICTURE: "image", FileKind.VIDEO: "video", FileKind.AUDIO: "audio", FileKind.DOCUMENT: "document"}
WITHOUT_CAPTION = {"audio", "sticker"}


class Sent(Shape):
    """The name of a message that was taken."""

    id: MessageId


class Answer(Shape):
    """What the network answers to a message."""

    messages: list[Sent] = Field(min_length=1)


class Medium(Shape):
    """What it answers to a file."""

    id: Id


def send(access: Access, draft: Draft) -> Receipt:
    """Say it. The draft's key goes along and comes back with every receipt, but it does not keep a second send away."""
    known = ABILITIES[access.kind]
    if known.measure.length(draft.text) > known.lengths[draft.way]:
        raise NetworkError(Trouble.REFUSED, _("The text is longer than Meta allows. Shorten it."))
    if not draft.to:
        raise NetworkError(Trouble.GONE, _("Nobody knows any more whom this goes to."))
    body = _body(access, draft)
    path = graph.path(access.page_external_id, "messages")
    try:
        answer = read(Answer, graph.write(access, path, body | {"biz_opaque_callback_data": draft.key}))
    except BadPayload as error:
        raise NetworkError(Trouble.UNCERTAIN, f"Meta's receipt cannot be read. {error}", retry=True) from error
    shown = body if draft.template is None else payloads.text(draft.to, draft.text)  # its words, as the customer reads them
    return _receipt(access, answer.messages[0].id, shown)


def _body(access: Access, draft: Draft) -> dict[str, Any]:
    """A sound takes no words; then the words go first, as a message of their own would: such a draft is refused."""
    if draft.template is not None:
        return templates.body(draft.to, draft.template)
    if not draft.enclosures:
        return payloads.text(draft.to, draft.text, answers=draft.reply_to)
    [enclosure] = draft.enclosures[:1]
    kind = KINDS[enclosure.kind]
    if draft.text and kind in WITHOUT_CAPTION:
        raise NetworkError(Trouble.REFUSED, _("WhatsApp takes no words with a sound. Send one after the other."))
    name = enclosure.name if kind == "document" else ""
    media_id = _bring_up(access, enclosure)
    return payloads.media(draft.to, kind, media_id=media_id, caption=draft.text, filename=name, answers=draft.reply_to)


def _bring_up(access: Access, enclosure: Enclosure) -> str:
    """The id under which the network has a file for the next 30 days."""
    fields = {"messaging_product": "whatsapp", "type": enclosure.media_type}
    upload = Upload(fields, enclosure.name, enclosure.media_type, enclosure.read())
    try:
        return read(Medium, graph.write(access, graph.path(access.page_external_id, "media"), upload)).id
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, str(error)) from error
    except NetworkError as error:
        if error.trouble is Trouble.UNCERTAIN:  # a file that nobody sent is no harm
            raise NetworkError(Trouble.UNREACHABLE, error.words, retry=True) from error
        raise


def _receipt(access: Access, message_id: str, body: dict[str, Any]) -> Receipt:
    """Our message as an echo would tell it; the network tells no time."""
    now = clock.now().replace(microsecond=0)
    kind = body["type"]
    said = {
        "id": message_id,
        "to": body.get("to") or body.get("recipient"),
        "timestamp": int(now.timestamp()),
        "type": kind,
        kind: body[kind],
    }
    said |= {"context": {"id": body["context"]["message_id"]}} if "context" in body else {}
    return Receipt(message_id, now, "", envelope(access.page_external_id, "echo", None, {"echo": said, "contacts": None}))

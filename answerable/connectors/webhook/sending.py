"""Saying something, and asking whether it was said."""

import base64
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Draft, Envelope, NetworkError, Receipt, Trouble, Way
from answerable.channels.contract.fields import Address, Id, Moment
from answerable.channels.contract.shape import Shape, read
from answerable.channels.contract.trouble import unreadable
from answerable.connectors.webhook.calls import ask, is_called
from answerable.connectors.webhook.declared import abilities, flags_of
from answerable.connectors.webhook.envelopes import envelope
from answerable.connectors.webhook.shapes import Told
from answerable.core import clock

SEND, FIND = "message.send", "message.find"


class Sent(Shape):
    """What was sent: its id, and what the program wants to add; `item` is the message as it will be told, where it is told at all."""

    id: Id
    at: Moment | None = None
    url: Address = ""
    item: dict[str, Any] | None = None


class Found(Shape):
    """What the program has under a key, or nothing."""

    sent: Sent | None


def send(access: Access, draft: Draft) -> Receipt:
    """Say it: the same key is the same message, however often it comes. Whoever is not called fetches it from the desk."""
    known = abilities(access.kind)
    if draft.way not in known.ways or len(draft.text) > known.lengths[draft.way]:
        raise NetworkError(Trouble.REFUSED, _("The text is longer than the program allows, or it takes none of this way. Shorten it."))
    if not is_called(access):
        return _receipt(access, draft, Sent(id=f"desk-{draft.key}", at=None))
    return _receipt(access, draft, ask(access, Sent, SEND, _told(draft), key=draft.key), Trouble.UNCERTAIN)


def find_sent(access: Access, draft: Draft) -> Receipt | None:
    """What the program has under the draft's key. One that cannot be asked is sent the same once more, and knows it by its key."""
    if not is_called(access) or "find" not in flags_of(access.kind):
        return None
    found = ask(access, Found, FIND, {"key": draft.key}).sent
    return _receipt(access, draft, found) if found else None


def _told(draft: Draft) -> dict[str, Any]:
    return {
        "key": draft.key,
        "way": draft.way.value,
        "reply_to": draft.reply_to,
        "to": draft.to,
        "text": draft.text,
        "is_by_person": draft.is_by_person,
        "files": [
            {
                "kind": each.kind.value,
                "name": each.name,
                "media_type": each.media_type,
                "alt": each.alt,
                "data_base64": base64.b64encode(each.read()).decode(),
            }
            for each in draft.enclosures
        ],
    }


def _receipt(access: Access, draft: Draft, sent: Sent, unclear: Trouble | None = None) -> Receipt:
    at = sent.at or clock.now()
    return Receipt(sent.id, at, sent.url, _envelope(access, draft, sent, at, unclear))


def _envelope(access: Access, draft: Draft, sent: Sent, at: datetime, unclear: Trouble | None) -> Envelope:
    """Our message as the program tells it, or as we know it where it does not."""
    if sent.item is None:
        return envelope(_own(access, draft, sent, at))
    try:
        read(Told, sent.item)
    except BadPayload as error:
        words = _("The program's receipt cannot be read. %(why)s") % {"why": error}
        raise unreadable(words, unclear) from error
    return envelope(sent.item)


def _own(access: Access, draft: Draft, sent: Sent, at: datetime) -> dict[str, Any]:
    """What began in public and goes on in private stands in the conversation with whom it goes to."""
    kind = abilities(access.kind).kind.value if draft.way is Way.PUBLIC else "direct"
    said = {
        "id": sent.id,
        "kind": kind,
        "author": {"id": "us"},
        "text": draft.text,
        "at": at.isoformat(),
        "from_us": True,
        "key": draft.key,
    }
    if draft.way is Way.PRIVATE:
        said |= {"began_from": draft.reply_to, "thread": draft.to or f"private-{draft.reply_to}"[:140]}
    return {**said, "reply_to": draft.reply_to, "url": sent.url}

"""Reading one kept event into the shape in which everything enters the desk."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from answerable.channels.contract import Attachment, Author, BadPayload, Change, Item, Kind, Parent, PassedOver, Undelivered
from answerable.channels.contract.shape import Shape, read, readable
from answerable.connectors.meta import envelopes
from answerable.connectors.meta.codes import CODES
from answerable.connectors.meta.fields import MessageId
from answerable.connectors.meta.whatsapp.contents import files, is_known, words
from answerable.connectors.meta.whatsapp.happenings import ABOUT, reason
from answerable.connectors.meta.whatsapp.shapes import Above, Advertised, Article, Contact, Failure, Message, Status

CONTACTS_LIMIT = 1000
NO_REASON = _("WhatsApp does not say why.")


class Original(Shape):
    """Which message was changed or taken back, and how it reads now."""

    original_message_id: MessageId
    message: Any = None


def parse(body: bytes) -> Item:
    """One event as an item; raises BadPayload, PassedOver with why it is nothing to show, or Undelivered."""
    told = envelopes.told(body)
    field, value = told.field, told.value
    if not isinstance(field, str) or not isinstance(value, dict):
        raise PassedOver("something that the desk does not know")
    if field == "status":
        raise _became(read(Status, value.get("status")))
    if field not in {"message", "echo"}:
        raise PassedOver(reason(field, value))
    message = read(Message, value.get(field))
    return _item(message, value.get(field, {}), _contact(value.get("contacts"), message), is_ours=field == "echo")


def _item(message: Message, said: dict[str, Any], contact: Contact, *, is_ours: bool) -> Item:
    if message.type == "reaction":
        raise PassedOver("a reaction to a message")
    if message.type == "request_welcome":
        raise PassedOver("somebody opened the conversation, without writing")
    if message.type == "system":
        raise PassedOver("WhatsApp tells something of the customer's account, such as another number")
    if message.type in {"revoke", "edit"}:
        return _changed(message, read(Original, said.get(message.type)), contact, is_ours)
    return _said(message, message.type, said, contact, is_ours)


def _changed(message: Message, original: Original, contact: Contact, is_ours: bool) -> Item:
    if message.type == "revoke":
        gone = _said(message, "", {}, contact, is_ours)
        return replace(gone, change=Change.DELETED, external_id=original.original_message_id, text="")
    inner = original.message if isinstance(original.message, dict) else {}
    kind = inner.get("type")
    now = _said(message, kind if isinstance(kind, str) else "", inner, contact, is_ours)
    return replace(now, change=Change.EDITED, external_id=original.original_message_id, parent_external_id="")


def _said(message: Message, kind: str, said: dict[str, Any], contact: Contact, is_ours: bool) -> Item:
    """What cannot be shown is still a message that somebody wrote and waits for an answer to."""
    other = (message.to or message.to_user_id) if is_ours else (message.sender or message.from_user_id or contact.wa_id or contact.user_id)
    if other is None:
        raise BadPayload("The message does not say who wrote it.")
    name = contact.profile.name or contact.profile.username or ""
    attached = files(kind, said.get(kind))
    return Item(
        Change.CREATED,
        Kind.DIRECT,
        message.id,
        f"group:{message.group_id}:{other}" if message.group_id else f"direct:{other}",
        False,
        is_ours,
        Author("", "") if is_ours else Author(other, name or _number(other), contact.profile.username or ""),
        _words(message, kind, said, attached),
        posted_at=message.timestamp,
        changed_at=message.timestamp,
        parent_external_id=_above(message.context),
        post=_advertised(message.referral) or _article(message.context),
        attachments=attached,
    )


def _words(message: Message, kind: str, said: dict[str, Any], attached: Sequence[Attachment]) -> str:
    """What cannot be read in it is told by its sort, like what is not known at all."""
    if not is_known(kind):
        return _unshown(message, kind, said)
    return words(kind, said.get(kind)) or ("" if attached else f"[{kind}]")


def _above(context: Any) -> str:
    """What is answered; what was passed on, or is about an article, names nothing that is."""
    above = readable(Above, context)
    return (above.id if above else None) or ""


def _advertised(referral: Any) -> Parent | None:
    """The advertisement from which somebody wrote, with its words."""
    told = readable(Advertised, referral)
    if told is None or told.source_id is None:
        return None
    return Parent(told.source_id, "\n".join(part for part in (told.headline, told.body) if part), told.source_url)


def _article(context: Any) -> Parent | None:
    """The article of the catalogue about which somebody asks."""
    above = readable(Above, context)
    about = readable(Article, above.referred_product) if above else None
    return Parent(f"product:{about.product_retailer_id}", about.product_retailer_id) if about else None


def _unshown(message: Message, kind: str, said: dict[str, Any]) -> str:
    """What the customer sent is told by its sort; they saw it leave."""
    inner = said.get(kind)
    sorts = (inner.get("type") if isinstance(inner, dict) else None, kind)
    known = next((each for each in sorts if isinstance(each, str) and each.isascii() and each.isprintable()), "")
    return f"[{known[:40]}]" if known else ""


def _became(status: Status) -> Exception:
    """What became of a message of ours: only that it did not arrive needs anybody."""
    if status.status != "failed":
        return PassedOver(ABOUT.get(status.status, f"a receipt: {status.status[:40]}"))
    failure = (readable(Failure, status.errors[0]) if status.errors else None) or Failure()
    code = int(failure.code) if str(failure.code).isascii() and str(failure.code).isdigit() else None
    details = failure.error_data.get("details") if isinstance(failure.error_data, dict) else None
    ours = str(CODES[code][1]) if code is not None and code in CODES else ""
    theirs = next((each for each in (details, failure.message, failure.title) if isinstance(each, str) and each), "")
    return Undelivered(status.id, f"{ours or theirs or NO_REASON} ({'?' if code is None else code})")


def _contact(contacts: Any, message: Message) -> Contact:
    """Who of those that a delivery names it is: one delivery may bring messages of several people."""
    try:
        known = [read(Contact, each) for each in contacts[:CONTACTS_LIMIT]] if isinstance(contacts, list) else []
    except BadPayload:
        known = []
    names = {message.sender, message.from_user_id, message.to, message.to_user_id} - {None}
    about = [each for each in known if {each.wa_id, each.user_id} & names]
    return about[0] if about else known[0] if len(known) == 1 else Contact()


def _number(wa_id: str) -> str:
    return f"+{wa_id}" if wa_id.isdigit() else wa_id

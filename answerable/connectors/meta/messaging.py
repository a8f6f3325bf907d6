"""Messages of Messenger and Instagram, which tell them in one form: the `messaging` and `standby` lists of a delivery.

https://developers.facebook.com/docs/messenger-platform/reference/webhook-events. What the desk's own lists show is brought into it.
"""

from typing import Any

from answerable.channels.contract import Author, BadPayload, Change, Item, Kind, Parent, PassedOver
from answerable.channels.contract.shape import loads, read, readable
from answerable.connectors.meta import feedback
from answerable.connectors.meta.attached import files, things, words
from answerable.connectors.meta.envelopes import Told, digest
from answerable.connectors.meta.talk_shapes import (
    UNNAMED,
    Advertised,
    Answered,
    Dated,
    Edited,
    Event,
    Mark,
    Message,
    Person,
    Postback,
    Referral,
)

FIELDS = (
    *("messaging", "standby"),  # the lists; behind them, what the same events are called where they come as changes
    *("messages", "message_echoes", "message_edit", "message_edits", "messaging_postbacks", "message_reads", "message_deliveries"),
    *("message_reactions", "messaging_seen", "messaging_referrals", "messaging_referral", "messaging_optins", "messaging_feedback"),
    *("messaging_handovers", "messaging_handover", "messaging_account_linking", "messaging_policy_enforcement", "messaging_game_plays"),
    *("messaging_customer_information", "messaging_in_thread_lead_form_submit", "response_feedback"),
)
UNHEARD = {
    "delivery": "the network says that a message arrived",
    "read": "the network says that a message was read",
    "reaction": "a reaction to a message",
    "optin": "somebody allowed messages, without writing one",
    "referral": "somebody opened the conversation from a link or an advertisement, without writing",
    "account_linking": "an account was linked or unlinked",
    "checkout_update": "a checkout went on",
    "pass_thread_control": "another application has the conversation now, or gave it to this one",
    "take_thread_control": "another application has the conversation now, or gave it to this one",
    "request_thread_control": "another application has the conversation now, or gave it to this one",
    "policy_enforcement": "the network enforces one of its policies on the page",
    "policy-enforcement": "the network enforces one of its policies on the page",
    "app_roles": "the network says what role an application has in the conversation",
    "game_play": "somebody played a game",
    "typing": "somebody writes",
    "call": "somebody called; the network tells nothing that was said",
    "calls": "somebody called; the network tells nothing that was said",
    "order": "an order went on",
    "response_feedback": "somebody said whether an answer of the network's own assistant helped",
    "lead": "somebody filled in a form of another application's",
    "messaging_customer_information": "somebody filled in a form of another application's",
    "customer_information": "somebody filled in a form of another application's",
}


def key(value: dict[str, Any]) -> str:
    """The name of an event; "" for one that has none."""
    event = read(Event, value)
    if event.message:
        return f"{event.message.mid}:{'deleted' if event.message.is_deleted else 'created'}"
    if event.message_edit:
        return f"{event.message_edit.mid}:edited:{digest([event.message_edit.text, event.message_edit.num_edit])}"
    return f"{event.postback.mid}:created" if event.postback and event.postback.mid else ""


def parse(told: Told, page: str) -> Item:
    """One event as an item; raises BadPayload, or PassedOver for what nobody wrote."""
    event = read(Event, told.value)
    if event.message:
        return _message(event, event.message, told, page)
    if event.message_edit:
        return _edited(event, event.message_edit, told, page)
    if event.postback:
        return _postback(event, event.postback, told, page)
    if said := feedback.words(event.messaging_feedback):
        is_ours, other = _sides(event, page, False, digest(told.value))
        return _direct(f"feedback:{digest(told.value)}", said, _at(event, told), is_ours, other)
    return _nothing(told.value)


def _message(event: Event, message: Message, told: Told, page: str) -> Item:
    is_ours, other = _sides(event, page, message.is_echo, message.mid)
    mark = _mark(message.metadata) if is_ours else Mark()
    at = _at(event, told)
    sent = things(message.attachments)
    answered = message.reply_to or Answered()
    if message.is_deleted:
        return _direct(message.mid, "", at, is_ours, other, change=Change.DELETED)
    return _direct(
        message.mid,
        "\n".join(each for each in (message.text or "", *words(sent)) if each) or ("[unsupported]" if message.is_unsupported else ""),
        at,
        is_ours,
        other,
        change=Change.EDITED if event.names else Change.CREATED,
        parent_external_id=answered.mid or mark.origin or "",
        origin_external_id=mark.origin or "",
        client_key=mark.key,
        post=Parent(answered.story.id, "", answered.story.url) if answered.story else _advertised(message.referral),
        attachments=files(sent),
    )


def _advertised(referral: Any) -> Parent | None:
    """The advertisement, or the product, from which somebody wrote."""
    came = readable(Referral, referral) or Referral()
    shown = came.ads_context_data or Advertised()
    name = shown.post_id or came.ad_id or (came.product.id if came.product else None)
    return Parent(name, shown.ad_title or "") if name else None


def _edited(event: Event, edited: Edited, told: Told, page: str) -> Item:
    """Instagram tells new messages as edited no times, too, and some edits without their words."""
    if edited.text is None:
        raise PassedOver("told as edited without its words; the next look at the list brings it")
    is_ours, other = _sides(event, page, False, edited.mid)
    return _direct(edited.mid, edited.text, _at(event, told), is_ours, other, change=Change.EDITED)


def _postback(event: Event, pressed: Postback, told: Told, page: str) -> Item:
    """A button says what stands on it, as if it had been written; what a program calls it is nobody's word."""
    if not pressed.title:
        raise PassedOver(f"a button was pressed that says nothing: {(pressed.payload or '')[:60]}")
    is_ours, other = _sides(event, page, False, digest(told.value))
    name = pressed.mid or f"postback:{digest(told.value)}"
    return _direct(name, pressed.title, _at(event, told), is_ours, other)


def _direct(external_id: str, text: str, at: Any, is_ours: bool, other: Person, *, change: Change = Change.CREATED, **more: Any) -> Item:
    author = Author("", "") if is_ours else Author(other.id, other.name or other.username or "", other.username or "")
    thread = f"direct:{other.id}"
    return Item(change, Kind.DIRECT, external_id, thread, False, is_ours, author, text, posted_at=at, changed_at=at, **more)


def _sides(event: Event, page: str, is_echo: bool, what: str) -> tuple[bool, Person]:
    """Whether the page wrote it, and who is at the other end; two of whom nothing is known are not taken for one."""
    is_ours = is_echo or (event.sender is not None and event.sender.id == page)
    both = (event.recipient, event.sender) if is_ours else (event.sender, event.recipient)
    return is_ours, next((each for each in both if each is not None and each.id != page), Person(id=f"message:{what}"[:UNNAMED]))


def _at(event: Event, told: Told) -> Any:
    return event.timestamp or read(Dated, {"at": told.at}).at


def _mark(metadata: Any) -> Mark:
    """Other programs put words of their own there."""
    try:
        return read(Mark, loads(metadata.encode("utf-8", "replace"))) if isinstance(metadata, str) else Mark()
    except BadPayload:
        return Mark()


def _nothing(value: dict[str, Any]) -> Item:
    raise PassedOver(next((why for name, why in UNHEARD.items() if name in value), "an event of a conversation that says nothing"))

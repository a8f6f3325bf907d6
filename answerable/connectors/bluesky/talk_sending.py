"""Saying something in private (https://docs.bsky.app/docs/api/chat-bsky-convo-send-message).

The network takes no key with it, so the conversation is read before: what stands there since the first try is not said again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import CLOCK_SKEW, Access, BadPayload, Draft, Envelope, NetworkError, Receipt, Trouble, Way
from answerable.channels.contract.shape import read, readable
from answerable.channels.contract.trouble import unreadable
from answerable.connectors.bluesky import chat, envelopes, posts, talks
from answerable.connectors.bluesky.abilities import refuse_too_long
from answerable.connectors.bluesky.facets import facets
from answerable.connectors.bluesky.names import Line, line, name
from answerable.connectors.bluesky.sending import account
from answerable.connectors.bluesky.talk_shapes import Convo, Message, Talk

REQUEST = "request"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a draft goes: the conversation, and what in it names the message or the post that it answers."""

    convo: Convo
    mark: Row


def send(access: Access, draft: Draft) -> Receipt:
    """Answer a message, or begin to talk with who wrote a post, which goes along so that they see what it is about."""
    _refuse_unwanted(access)
    refuse_too_long(draft)
    place = _answering(access, draft) if draft.way is Way.DIRECT else _beginning(access, draft)
    if isinstance(place, Receipt):
        return place
    named = facets(draft.text, lambda handle: account(access, handle))
    message = {"text": draft.text, **({"facets": named} if named else {}), **place.mark}
    if place.convo.status == REQUEST:
        chat.write(access, "acceptConvo", {"convoId": place.convo.id})
    made = chat.write(access, "sendMessage", {"convoId": place.convo.id, "message": message})
    return _receipt(access, place.convo, made, Trouble.UNCERTAIN)


def find_sent(access: Access, draft: Draft) -> Receipt | None:
    """What the conversation has of a draft since the first try; it is the network's own list, so None is surely not."""
    _refuse_unwanted(access)
    spoken, post = line(draft.reply_to), name(draft.reply_to)
    if draft.way is Way.DIRECT and spoken is not None:
        convo = chat.convo(access, spoken.convo)
    elif draft.way is Way.PRIVATE and post is not None:
        convo = chat.convo_with(access, post.did)
    else:
        return None
    return _said_before(access, convo, draft, chat.messages(access, convo.id, draft.first_tried_at - CLOCK_SKEW), Trouble.BROKEN)


def read_back(access: Access, at: Line) -> Envelope | None:
    """A message as it is now, or None."""
    try:
        convo = chat.convo(access, at.convo)
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return None
    row = next((each for each in chat.messages(access, at.convo) if each.get("id") == at.message and "text" in each), None)
    return talks.placed(access, [(convo, row)])[0] if row else None


def _refuse_unwanted(access: Access) -> None:
    if not chat.is_wanted(access):
        raise NetworkError(Trouble.REFUSED, _("Direct messages are not switched on for this account. Give it an app password for them."))


def _answering(access: Access, draft: Draft) -> Place | Receipt:
    """In the conversation of a message, if that still stands there."""
    at = line(draft.reply_to)
    convo = chat.convo(access, at.convo, unclear=Trouble.UNCERTAIN) if at else None
    rows = list[Row]()
    for row in chat.messages(access, convo.id, unclear=Trouble.UNCERTAIN) if convo else ():
        rows.append(row)
        if at and row.get("id") == at.message:
            break
    before = _said_before(access, convo, draft, rows, Trouble.UNCERTAIN) if convo else None
    if before is not None:
        return before
    if convo is None or at is None or not rows or rows[-1].get("id") != at.message or "text" not in rows[-1]:
        raise NetworkError(Trouble.GONE, "This message does not exist any more.")
    return Place(convo, {"replyTo": {"messageId": at.message}})


def _beginning(access: Access, draft: Draft) -> Place | Receipt:
    """In the conversation with the author of a post."""
    post = posts.post(access, draft.reply_to, unclear=Trouble.UNCERTAIN)
    convo = chat.convo_with(access, post.author.did, unclear=Trouble.UNCERTAIN)
    rows = chat.messages(access, convo.id, draft.first_tried_at - CLOCK_SKEW, unclear=Trouble.UNCERTAIN)
    before = _said_before(access, convo, draft, rows, Trouble.UNCERTAIN)
    embed = {"$type": "app.bsky.embed.record", "record": {"uri": post.uri, "cid": post.cid}}
    return before or Place(convo, {"embed": embed})


def _said_before(access: Access, convo: Convo, draft: Draft, rows: Iterable[Row], trouble: Trouble) -> Receipt | None:
    """Ours among these that says what the draft says, to the same."""
    for row in rows:
        known = readable(Message, row)
        if known and known.sender.did == access.page_external_id and _is_it(known, draft):
            return _receipt(access, convo, row, trouble)
    return None


def _is_it(known: Message, draft: Draft) -> bool:
    """The same words to the same: what answers a message names it, what begins from a post carries it."""
    if known.text.strip() != draft.text.strip() or known.sentAt < draft.first_tried_at - CLOCK_SKEW:
        return False
    shared = known.embed.record.uri if known.embed and known.embed.record else None
    at = line(draft.reply_to)
    answered = known.replyTo.id if known.replyTo else None
    return (answered, shared) in ({(at.message, None), (None, None)} if at else {(None, draft.reply_to), (None, None)})


def _receipt(access: Access, convo: Convo, row: Row, trouble: Trouble) -> Receipt:
    talk = talks.cut(convo, access.page_external_id, row)
    try:
        known = read(Talk, talk)
    except BadPayload as error:
        raise unreadable(_("The server shows a message that cannot be read.") + f" {error}", trouble) from error
    envelope = envelopes.spoken(access.page_external_id, talk, None)
    return Receipt(str(known.name), known.message.sentAt, f"https://bsky.app/messages/{convo.id}", envelope)

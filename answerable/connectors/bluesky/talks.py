"""Direct messages, read on from a position: first what was said before, then what the network's log tells.

A conversation that cannot be read holds up no other: what was said in it is kept as it came, and health tells of it.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from answerable.channels.contract import Access, Envelope, NetworkError, Trouble
from answerable.channels.contract.shape import readable
from answerable.channels.contract.trouble import unreadable
from answerable.connectors.bluesky import chat, envelopes
from answerable.connectors.bluesky.names import Line
from answerable.connectors.bluesky.position import Position
from answerable.connectors.bluesky.posts import Followed, profiles
from answerable.connectors.bluesky.talk_shapes import Convo, Event, Gist, Message
from answerable.core import clock

SAID, DELETED = "chat.bsky.convo.defs#logCreateMessage", "chat.bsky.convo.defs#logDeleteMessage"
A_LIST = 20
OF_MESSAGE = ("id", "sender", "sentAt", "text", "facets", "embed")
OF_AUTHOR = ("did", "handle", "displayName", "avatar")
Row = dict[str, Any]


def read_on(access: Access, known: Position, horizon: datetime) -> tuple[list[Envelope], Position, bool]:
    """What is new, oldest first, and whether there may be more. The log begins when it is first asked for, so what was said until then is
    read out of the conversations, back to the horizon."""
    if not chat.is_wanted(access):
        return [], known, False
    if not known.log:
        begun = chat.log(access, "")[1]
        if not begun:
            raise unreadable("The chat's log says no position.")
        known = replace(known, log=begun, talks="")
    return _logged(access, known) if known.talks is None else _earlier(access, known, known.talks, horizon)


def newest(access: Access) -> str:
    """What stands at the head of the conversations; where the chat is in trouble, the poll says so."""
    with suppress(NetworkError):
        rows = chat.convos(access, "", 1)[0] if chat.is_wanted(access) else []
        return " ".join(str(each.get("rev")) for each in rows)
    return ""


def placed(access: Access, said: Iterable[tuple[Convo, Row]]) -> list[Envelope]:
    """Messages in their envelopes, with who wrote them."""
    page, known = access.page_external_id, list(said)
    others = {each.other(page) for each, row in known if _sender(row) not in {"", page}}
    shown = {str(each.get("did")): each for each in profiles(access, others)}
    return [_envelope(page, convo, row, shown.get(_sender(row))) for convo, row in known]


def cut(convo: Convo, page: str, row: Row) -> Row:
    """A message with what the desk shows of it, in its place."""
    answered = row.get("replyTo")
    answer = {"replyTo": {"id": answered["id"]}} if isinstance(answered, dict) and answered.get("id") else {}
    return {"convo": convo.id, "other": convo.other(page), "message": {name: row[name] for name in OF_MESSAGE if name in row} | answer}


def _logged(access: Access, known: Position) -> tuple[list[Envelope], Position, bool]:
    rows, cursor = chat.log(access, known.log)
    events = [each for row in rows if (each := readable(Event, row)) and each.type in {SAID, DELETED}]
    page, told = access.page_external_id, [each for each in events if each.type == SAID and _is_said(each.message)]
    convos = {name: _direct(access, name) for name in dict.fromkeys(each.convoId for each in told)}
    said = [(convo, each.message) for each in told if (convo := convos[each.convoId]) and convo.other(page)]
    aside = [_aside(page, each.convoId, each.message) for each in told if convos[each.convoId] is None]
    gone = [envelope for each in events if each.type == DELETED for envelope in _deletion(page, each)]
    read = (cursor or max(str(row.get("rev")) for row in rows)) if rows else known.log
    return [*placed(access, said), *aside, *gone], replace(known, log=read), read != known.log


def _earlier(access: Access, known: Position, cursor: str, horizon: datetime) -> tuple[list[Envelope], Position, bool]:
    """One page of conversations, each back to the horizon."""
    rows, on = chat.convos(access, cursor, A_LIST)
    convos = [(row, readable(Convo, row)) for row in rows]
    lively = [each for _row, each in convos if each and each.lastMessage and each.lastMessage.sentAt >= horizon]
    page, said = access.page_external_id, list[tuple[Convo, Row]]()
    aside = [_aside(page, row.get("id"), row.get("lastMessage")) for row, each in convos if each is None]
    for convo in lively:
        if convo.other(page):
            try:
                said += [(convo, row) for row in chat.messages(access, convo.id, horizon) if _is_said(row)]
            except NetworkError as error:
                if error.trouble is not Trouble.BROKEN:
                    raise
                aside.append(_aside(page, convo.id, error.words))
    is_over = not on or not (lively or aside)
    return [*placed(access, sorted(said, key=_moment)), *aside], replace(known, talks=None if is_over else on), True


def _direct(access: Access, name: str) -> Convo | None:
    """A conversation, with nobody in it where we left it; None where it cannot be read."""
    try:
        return chat.convo(access, name)
    except NetworkError as error:
        if error.trouble is Trouble.BROKEN:
            return None
        if error.trouble not in {Trouble.GONE, Trouble.REFUSED}:
            raise
        return Convo(id=name, members=[])


def _aside(page: str, convo: Any, message: Any) -> Envelope:
    """What was said in a conversation of which nobody can say with whom it is."""
    return envelopes.spoken(page, {"convo": convo, "message": message}, None)


def _envelope(page: str, convo: Convo, row: Row, shown: Row | None) -> Envelope:
    sender, talk = _sender(row), cut(convo, page, row)
    if sender == page:
        return envelopes.spoken(page, talk, None)
    followed = readable(Followed, shown)
    author = {name: shown[name] for name in OF_AUTHOR if name in shown} if shown and followed else {"did": sender}
    return envelopes.spoken(page, talk, author, followers=followed.followersCount if followed else 0)


def _deletion(page: str, event: Event) -> list[Envelope]:
    """Who deletes a message deletes it for oneself: what we wrote still stands with its reader."""
    gist = readable(Gist, event.message)
    if gist is None or gist.sender.did == page:
        return []
    return [envelopes.deletion(page, str(Line(event.convoId, gist.id)), clock.now())]


def _is_said(row: object) -> bool:
    """Whether there is something to show or to refuse; what was deleted, and what the network itself says, is neither."""
    return isinstance(row, dict) and ("text" in row or readable(Gist, row) is None) and "data" not in row


def _moment(said: tuple[Convo, Row]) -> datetime:
    known = readable(Message, said[1])
    return known.sentAt if known else clock.now()


def _sender(row: Row) -> str:
    sender = row.get("sender")
    did = sender.get("did") if isinstance(sender, dict) else None
    return did if isinstance(did, str) else ""

"""Calls of Bluesky's chat, a service beside the network: the account's own server passes them on and vouches for the account.

https://docs.bsky.app/docs/api/chat-bsky-convo-get-log and https://atproto.com/specs/xrpc#service-proxying
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from answerable.channels.contract import Access, BadPayload, NetworkError, Trouble
from answerable.channels.contract.shape import read, readable
from answerable.channels.contract.trouble import unreadable
from answerable.connectors.bluesky import api
from answerable.connectors.bluesky.abilities import WITH_MESSAGES
from answerable.connectors.bluesky.talk_shapes import Convo, Last
from answerable.connectors.bluesky.tokens import OF_POSTS, scope
from answerable.core.settings import get_settings

Row = dict[str, Any]
PAGE_SIZE = "100"
MOST_PAGES = 25


def is_wanted(access: Access) -> bool:
    """Whether direct messages were chosen when the account was connected."""
    return access.kind == WITH_MESSAGES


def log(access: Access, cursor: str) -> tuple[list[Row], str]:
    """What happened in conversations since, oldest first, and up to where that is; without a cursor only up to where it goes now."""
    query = [("cursor", cursor)] if cursor else []
    return api.rows(access, "chat.bsky.convo.getLog", query, "logs", via=_service(access))


def convos(access: Access, cursor: str, limit: int) -> tuple[list[Row], str]:
    """Conversations, whose last word is newest first."""
    query = [("limit", str(limit)), *([("cursor", cursor)] if cursor else [])]
    return api.rows(access, "chat.bsky.convo.listConvos", query, "convos", via=_service(access))


def convo(access: Access, name: str, *, unclear: Trouble | None = None) -> Convo:
    """A conversation; GONE where there is none, or not for us."""
    return _convo(api.read(access, "chat.bsky.convo.getConvo", [("convoId", name)], via=_service(access), unclear=unclear), unclear)


def convo_with(access: Access, did: str, *, unclear: Trouble | None = None) -> Convo:
    """The conversation with somebody, begun where there was none; refused where they do not take it."""
    query = [("members", did)]
    return _convo(api.read(access, "chat.bsky.convo.getConvoForMembers", query, via=_service(access), unclear=unclear), unclear)


def messages(access: Access, name: str, since: datetime | None = None, *, unclear: Trouble | None = None) -> Iterator[Row]:
    """What was said in a conversation, newest first, back to a moment or to its beginning."""
    cursor = ""
    for _page in range(MOST_PAGES):
        query = [("convoId", name), ("limit", PAGE_SIZE), *([("cursor", cursor)] if cursor else [])]
        rows, cursor = api.rows(access, "chat.bsky.convo.getMessages", query, "messages", via=_service(access), unclear=unclear)
        for row in rows:
            known = readable(Last, row)
            if known and since and known.sentAt < since:
                return
            yield row
        if not rows or not cursor:
            return


def write(access: Access, method: str, body: Row) -> Row:
    """What a procedure of the chat answers."""
    return api.write(access, f"chat.bsky.convo.{method}", body, via=_service(access))


def _convo(data: Row, unclear: Trouble | None) -> Convo:
    try:
        return read(Convo, data.get("convo"))
    except BadPayload as error:
        raise unreadable(str(error), unclear) from error


def _service(access: Access) -> str:
    """Its name, for an account whose app password opens it."""
    if scope(str(access.credential.get("token"))) == OF_POSTS:
        raise NetworkError(Trouble.PERMISSION, str(api.CLOSED_TO_MESSAGES))
    return f"{get_settings().bluesky_chat}#bsky_chat"

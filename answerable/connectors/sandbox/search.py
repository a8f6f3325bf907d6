"""Looking whether the network has what an earlier try may have said."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import quote

from answerable.channels.contract import CLOCK_SKEW, Access, BadPayload, Draft, NetworkError, Receipt, Trouble, Way
from answerable.channels.contract.shape import read
from answerable.connectors.sandbox import api
from answerable.connectors.sandbox.abilities import ABILITIES
from answerable.connectors.sandbox.history import items_since
from answerable.connectors.sandbox.sending import receipt
from answerable.connectors.sandbox.shapes import Told


def find_sent(access: Access, draft: Draft) -> Receipt | None:
    """What we said for this draft, or None where the network surely has nothing of it.

    Read in the thread that was answered; where the answered item is gone, in what happened since the first try.
    """
    since = draft.first_tried_at - CLOCK_SKEW
    try:
        answered = _told(api.read(access, api.item_path(draft.reply_to)))
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return _first(items_since(access, since), access, draft, since)
    return _first(_thread(access, answered, draft.way), access, draft, since)


def _first(items: Iterator[dict[str, Any]], access: Access, draft: Draft, since: datetime) -> Receipt | None:
    """Our item of this draft among these."""
    for item in items:
        if _is_it(_told(item), access, draft, since):
            return receipt(item)
    return None


def _is_it(told: Told, access: Access, draft: Draft, since: datetime) -> bool:
    """A page with keys names our draft; elsewhere it is the same words, to the same item, in the same way, since the first try."""
    if told.author.page_id != told.page_id:
        return False
    if access.kind == "reviews":
        return told.parent_id == draft.reply_to and told.text == draft.text and not told.deleted
    if ABILITIES[access.kind].is_send_idempotent:
        return told.client_key == draft.key
    is_same_way = (told.visibility == "public") == (draft.way is Way.PUBLIC)
    return is_same_way and told.parent_id == draft.reply_to and told.text == draft.text and told.created_at >= since


def _thread(access: Access, answered: Told, way: Way) -> Iterator[dict[str, Any]]:
    """The items among which an answer to this one would stand; a private thread that nobody began has none."""
    thread_id = answered.thread_id
    if way is not Way.PUBLIC and answered.visibility == "public":
        thread_id = f"d-{answered.page_id}-{answered.author.id}"
    try:
        found = api.read(access, f"/threads/{quote(thread_id, safe='')}")
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return
    items = found.get("items")
    if not isinstance(items, list):
        raise NetworkError(Trouble.BROKEN, "The network's thread has no list of items.")
    yield from items


def _told(item: Any) -> Told:
    try:
        return read(Told, item)
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, f"The network shows an item that cannot be read. {error}") from error

"""An account's lists, read on from a cursor: what names it, what it said itself, and what became of both.

https://docs.joinmastodon.org/methods/notifications/#get: with `include_filtered` also direct messages of people whom the account
does not follow, which newer servers set aside. Conversations hold nothing more, and not every server has them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from answerable.channels.contract import Access, BadPayload, Polled
from answerable.channels.contract.fields import Moment
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.mastodon import api
from answerable.connectors.mastodon.context import place
from answerable.connectors.mastodon.envelopes import version
from answerable.connectors.mastodon.page import account_id
from answerable.connectors.mastodon.position import NOTHING, Position, age, newer, newest, position
from answerable.connectors.mastodon.shapes import PUBLIC
from answerable.connectors.mastodon.watch import look_again
from answerable.core import clock

PAGE_SIZE = "20"  # every server gives so many at once, and soon; some give a single one where no number is named
TYPES = ("mention", "status", "update")
HISTORY = timedelta(days=14)  # a case that was closed longer ago is not joined any more
MOST_PAGES_BACK = 25
NOTIFICATIONS = "/api/v1/notifications"
SHARED = [("limit", PAGE_SIZE), ("include_filtered", "true"), ("exclude_reblogs", "true"), *(("types[]", each) for each in TYPES)]


class Dated(Shape):
    """What of a row says when it was."""

    created_at: Moment


def poll(access: Access, cursor: str) -> Polled:
    """What is new, oldest first; where nothing is, some of what is known is looked at again."""
    known = position(cursor) or _beginning(access)
    noted = _after(access, NOTIFICATIONS, known.noted)
    said = _after(access, _statuses(known.account_id), known.said)
    if not noted and not said:
        return look_again(access, known)
    fresh = {str(each.get("id")): each for each in sorted([*_named(noted), *said], key=_time)}
    moved = replace(known, noted=newest(noted, known.noted), said=newest(said, known.said))
    moved = moved.watching({name: version(each) for name, each in fresh.items()})
    return Polled([place(access, each) for each in fresh.values()], moved.cursor, has_more=True)


def said_since(access: Access, moment: datetime) -> Iterator[dict[str, Any]]:
    """What the account said at or after a moment, newest first."""
    for row in _back(access, _statuses(account_id(access))):
        if (_dated(row) or moment) < moment:
            return
        yield row


def lists_private(access: Access) -> bool:
    """Whether the server lists what the account said in private, by what is newest in its list; not every server does."""
    return any(each.get("visibility") not in PUBLIC for each in api.rows(access, _statuses(account_id(access)), SHARED))


def _beginning(access: Access) -> Position:
    """Just before the last fortnight: what is older would only open cases that nobody waits for any more."""
    me, since = account_id(access), clock.now() - HISTORY
    return Position(me, _before(_back(access, NOTIFICATIONS), since), _before(_back(access, _statuses(me)), since))


def _before(rows: Iterable[dict[str, Any]], since: datetime) -> str:
    for row in rows:
        if (_dated(row) or since) < since:
            return str(row.get("id"))
    return NOTHING


def _back(access: Access, path: str) -> Iterator[dict[str, Any]]:
    """A list from its newest row back."""
    older: list[tuple[str, str]] = []
    for _ in range(MOST_PAGES_BACK):
        rows = api.rows(access, path, [*SHARED, *older])
        yield from rows
        if not rows:
            return
        older = [("max_id", min((str(each.get("id") or "") for each in rows), key=age))]


def _after(access: Access, path: str, since: str) -> list[dict[str, Any]]:
    """The rows right after `since`; a server that begins at its newest instead is read back to there, so that none is passed over."""
    asked = [*SHARED, ("min_id", since)]
    found = {str(each["id"]): each for each in newer(api.rows(access, path, asked), since)}
    is_full = len(found) >= int(PAGE_SIZE)
    for _ in range(MOST_PAGES_BACK if is_full else 0):
        rows = newer(api.rows(access, path, [*asked, ("max_id", min(found, key=age))]), since)
        if all(str(each["id"]) in found for each in rows):
            break
        found |= {str(each["id"]): each for each in rows}
    return list(found.values())


def _statuses(me: str) -> str:
    return f"/api/v1/accounts/{quote(me, safe='')}/statuses"


def _named(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The statuses of notifications; a server that does not know `types` gives likes and follows too."""
    return [api.original(each["status"]) for each in rows if each.get("type") in TYPES and isinstance(each.get("status"), dict)]


def _time(status: dict[str, Any]) -> float:
    moment = _dated(status)
    return moment.timestamp() if moment else 0.0


def _dated(row: dict[str, Any]) -> datetime | None:
    try:
        return read(Dated, row).created_at
    except BadPayload:
        return None

"""An account's lists, read on from a position: what names it, what it wrote itself, and what is gone of both.

https://docs.bsky.app/docs/api/app-bsky-notification-list-notifications and …/com-atproto-repo-list-records, both newest first.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from answerable.channels.contract import Access, Envelope, NetworkError, Polled
from answerable.channels.contract.fields import Moment
from answerable.channels.contract.shape import Shape, readable
from answerable.connectors.bluesky import api, envelopes, talks
from answerable.connectors.bluesky.names import POST, name
from answerable.connectors.bluesky.position import Position, position
from answerable.connectors.bluesky.posts import placed, shown
from answerable.connectors.bluesky.shapes import Said, Uri
from answerable.connectors.bluesky.watch import look_again
from answerable.core import clock

REASONS = ("mention", "reply", "quote")
PAGE_SIZE = 100
A_POLL = 50
HISTORY = timedelta(days=14)  # a case that was closed longer ago is not joined any more
MOST_PAGES_BACK = 25


class Note(Shape):
    """What of a notification is needed; `indexedAt` is by what the list is sorted."""

    uri: Uri
    indexedAt: Moment  # noqa: N815
    reason: str


class Mine(Shape):
    """What of a record is needed."""

    uri: Uri
    value: Said


@dataclass(frozen=True, slots=True)
class Fresh:
    """Something that the desk does not have: when it was, and its record where it is ours."""

    uri: str
    at: float
    record: dict[str, Any] | None = None

    @property
    def key(self) -> str:
        """Its name within its list."""
        return self.uri.rpartition("/")[2]


def poll(access: Access, cursor: str) -> Polled:
    """What is new, oldest first; where nothing is, one more page of what is old, and some of what is known looked at again.

    Direct messages come from a service of their own; while that is away, posts still come in.
    """
    begin = clock.now() - HISTORY
    horizon = int(begin.timestamp())
    known = position(cursor) or Position(horizon)
    noted, deeper = _noted(access, known)
    fresh = sorted([*noted, *_said(access, known)], key=lambda each: (each.at, each.uri))[:A_POLL]
    if not fresh:
        known = replace(known, deep=known.deep or deeper)
        fresh, known = _down(access, known)
    spoken, known, goes_on, trouble = _spoken(access, known, begin)
    if not fresh and not goes_on:
        looked = look_again(access, known)
        if trouble and not looked.envelopes:
            raise trouble
        return looked
    moved = known.having_seen({each.uri: int(each.at) for each in fresh if each.record is None}, horizon)
    moved = moved.having_said(each.key for each in fresh if each.record is not None)
    return Polled([*_envelopes(access, fresh), *spoken], moved.watching(each.uri for each in fresh).cursor, has_more=True)


def newest(access: Access) -> tuple[str, str, str]:
    """What stands at the head of both lists, and of the conversations."""
    return _first(_notes(access, "", limit=1)[0]), _first(_records(access, "", limit=1)[0]), talks.newest(access)


def _spoken(access: Access, known: Position, begin: datetime) -> tuple[list[Envelope], Position, bool, NetworkError | None]:
    try:
        return *talks.read_on(access, known, begin), None
    except NetworkError as error:
        return [], known, False, error


def _envelopes(access: Access, fresh: list[Fresh]) -> list[Envelope]:
    """What was written and taken back again before anybody looked is passed over."""
    theirs = shown(access, [each.uri for each in fresh if each.record is None])
    told = dict(zip(theirs, placed(access, theirs.values()), strict=True))
    told |= {each.uri: _own(access, each.record) for each in fresh if each.record is not None}
    return [told[each.uri] for each in fresh if each.uri in told]


def _first(rows: list[dict[str, Any]]) -> str:
    return str(rows[0].get("uri")) if rows else ""


def _own(access: Access, record: dict[str, Any]) -> Envelope:
    return envelopes.own(access.page_external_id, str(record.get("uri")), str(record.get("cid")), record.get("value"))


def _noted(access: Access, known: Position) -> tuple[list[Fresh], str]:
    """Down the list for as long as everything on a page is new; and where the second page begins."""
    found, cursor, second = list[Fresh](), "", ""
    for page in range(MOST_PAGES_BACK):
        rows, cursor = _notes(access, cursor)
        second = second or (cursor if page == 0 else "")
        new = _new(rows, known)
        found += new
        if len(new) < len(rows) or not cursor or not rows:
            break
    return found, second


def _down(access: Access, known: Position) -> tuple[list[Fresh], Position]:
    """One more page of what is old, for somebody's clock may be late; at the end it begins again with the second page."""
    if not known.deep:
        return [], known
    rows, cursor = _notes(access, known.deep)
    is_history = any(each.at < known.since for each in _read(rows))
    return _new(rows, known), replace(known, deep="" if is_history or not rows else cursor)


def _notes(access: Access, cursor: str, limit: int = PAGE_SIZE) -> tuple[list[dict[str, Any]], str]:
    query = [("limit", str(limit)), ("priority", "false"), *(("reasons", each) for each in REASONS)]
    return api.rows(access, "app.bsky.notification.listNotifications", [*query, *([("cursor", cursor)] if cursor else [])], "notifications")


def _new(rows: list[dict[str, Any]], known: Position) -> list[Fresh]:
    return [each for each in _read(rows) if known.is_new(each.uri, int(each.at))]


def _read(rows: list[dict[str, Any]]) -> list[Fresh]:
    """A server that does not know `reasons` gives likes and follows too."""
    found = []
    for row in rows:
        note = readable(Note, row)
        at = name(note.uri) if note else None
        if note and note.reason in REASONS and at is not None and at.collection == POST:
            found.append(Fresh(note.uri, note.indexedAt.timestamp()))
    return found


def _said(access: Access, known: Position) -> list[Fresh]:
    """What we wrote, here or with another program; down the list for as long as everything is new."""
    found, cursor = list[Fresh](), ""
    for _page in range(MOST_PAGES_BACK):
        rows, cursor = _records(access, cursor)
        new = [each for each in map(_mine, rows) if each and each.at >= known.since and each.key not in known.said]
        found += new
        if len(new) < len(rows) or not cursor or not rows:
            break
    return found


def _records(access: Access, cursor: str, limit: int = PAGE_SIZE) -> tuple[list[dict[str, Any]], str]:
    query = [("repo", access.page_external_id), ("collection", POST), ("limit", str(limit)), *([("cursor", cursor)] if cursor else [])]
    return api.rows(access, "com.atproto.repo.listRecords", query, "records")


def _mine(record: dict[str, Any]) -> Fresh | None:
    mine = readable(Mine, record)
    return Fresh(mine.uri, mine.value.createdAt.timestamp(), record) if mine else None

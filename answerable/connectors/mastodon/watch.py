"""Looking at known statuses again, a few at a time: the only way to hear of edits and deletions without a stream."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from answerable.channels.contract import Access, BadPayload, Envelope, NetworkError, Polled, Trouble
from answerable.channels.contract.shape import read
from answerable.connectors.mastodon import api
from answerable.connectors.mastodon.context import place
from answerable.connectors.mastodon.envelopes import author, deletion, version
from answerable.connectors.mastodon.items import is_blocked
from answerable.connectors.mastodon.position import Position
from answerable.connectors.mastodon.shapes import Status
from answerable.core import clock

A_CALL = 20  # https://docs.joinmastodon.org/methods/statuses/#index
CALLS = 2
SINGLE_CALLS = 10  # a server before 4.3 cannot show several at once
WATCHED_FOR = timedelta(days=7)


def look_again(access: Access, known: Position) -> Polled:
    """Those that were unseen longest: changed ones as edits, lost ones as deletions. What is old, or hidden, is left alone."""
    names = list(known.watched)[: A_CALL * CALLS]
    shown = {
        str(each.get("id")): each for first in range(0, len(names), A_CALL) for each in _several(access, names[first : first + A_CALL])
    }
    lost = []
    for name in [name for name in names if name not in shown][:SINGLE_CALLS]:
        status = _single(access, name)
        if status is None:
            lost.append(name)
        else:
            shown[name] = status
    hidden = _hidden(access, {author(known.watched[name]) for name in lost})
    gone = [name for name in lost if author(known.watched[name]) not in hidden]
    envelopes: list[Envelope] = [place(access, each) for name, each in shown.items() if known.watched.get(name) != version(each)]
    envelopes += [deletion(access.page_external_id, name, clock.now()) for name in gone]
    moved = known.watching({name: version(each) for name, each in shown.items()})
    return Polled(envelopes, moved.forgetting({*lost, *_old(shown)}).cursor, has_more=False)


def _hidden(access: Access, people: set[str]) -> set[str]:
    """Those whom the account blocked: what they wrote may still stand where it stood."""
    return {each for each in people - {"", access.page_external_id} if is_blocked(access, each)}


def _several(access: Access, names: Sequence[str]) -> list[dict[str, Any]]:
    try:
        rows = api.rows(access, "/api/v1/statuses", [("id[]", name) for name in names])
    except NetworkError as error:
        if error.trouble in {Trouble.GONE, Trouble.REFUSED, Trouble.BROKEN}:
            return []
        raise
    return [each for each in rows if each.get("id") in names]


def _single(access: Access, name: str) -> dict[str, Any] | None:
    try:
        return api.read(access, api.status_path(name))
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return None


def _old(shown: dict[str, dict[str, Any]]) -> set[str]:
    """What was written too long ago, or cannot be read, to be looked at for ever."""
    oldest, old = clock.now() - WATCHED_FOR, set()
    for name, status in shown.items():
        try:
            if read(Status, status).created_at < oldest:
                old.add(name)
        except BadPayload:
            old.add(name)
    return old

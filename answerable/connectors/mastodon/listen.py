"""Hearing at once of what names the account, and of what became of it.

A notification only says that there is news, and the list is read as always; so nothing is lost while nobody listens, and nothing is
twice. Edits and deletions, which no list tells of, are taken from the stream itself.
"""

from collections.abc import Iterator
from typing import Any

from answerable.channels.contract import Access, BadPayload, Envelope, Heard
from answerable.channels.contract.shape import loads, read
from answerable.connectors.mastodon.context import place
from answerable.connectors.mastodon.envelopes import deletion
from answerable.connectors.mastodon.shapes import Status
from answerable.connectors.mastodon.streaming import NoStream
from answerable.connectors.mastodon.streaming import listen as streamed
from answerable.core import clock
from answerable.core.streams import LIFE, Event

NEWS = {"notification", "conversation", "notifications_merged"}
EDITED = {"status.update", "status_update"}


def listen(access: Access) -> Iterator[Heard]:
    """News at the beginning, then what the account's stream says. Where the server has none, there is nothing to hear."""
    try:
        stream = streamed(access, "user")
        for number, event in enumerate(stream):
            yield Heard(_changes(access, event), has_news=number == 0 or event.name in NEWS)
    except NoStream:
        return


def _changes(access: Access, event: Event) -> list[Envelope]:
    """An edit of what names us or is ours, or that something is gone; of what else the account follows nothing is kept."""
    if event is LIFE:
        return []
    if event.name == "delete" and event.data.strip():
        return _gone(access, event.data.strip())
    if event.name in EDITED:
        status = status_in(event)
        return [place(access, status)] if status is not None and is_about_us(access, status) else []
    return []


def _gone(access: Access, external_id: str) -> list[Envelope]:
    envelope = deletion(access.page_external_id, external_id, clock.now())
    return [envelope] if len(envelope.key) <= 200 else []


def status_in(event: Event) -> dict[str, Any] | None:
    """What was written or edited; None where that cannot be read."""
    try:
        status = loads(event.data.encode())
    except BadPayload:
        return None
    return status if isinstance(status, dict) else None


def is_about_us(access: Access, status: dict[str, Any]) -> bool:
    """Whether the account wrote it or is named in it."""
    try:
        known = read(Status, status)
        names = {known.account.full, *(each.full for each in known.mentions)}
    except BadPayload:
        return False
    return access.page_external_id in names

"""Where the shown part of a conversation stands in the whole, as the thread's template takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from answerable.web.case.timeline.thread import entries

if TYPE_CHECKING:
    from answerable.web.case.sources import Sources
    from answerable.web.layout.shapes import Entry


@dataclass(frozen=True)
class Place:
    """The entries; the message before which older ones are, and the one from which newer ones are, 0 for none of them.

    `shown_from` is the first message where not all are shown, `found` the entry that the address asks for.
    """

    entries: list[Entry]
    older_before: int
    later_from: int
    shown_from: int
    found: str = ""


def place(shown: Sources, message_id: int | None = None) -> Place:
    """A part of the conversation; `message_id` is the message that it was opened for."""
    told, listed = shown.told, entries(shown)
    first = told.messages[0].pk if told.messages else 0
    return Place(
        entries=listed,
        older_before=first if told.has_older else 0,
        later_from=told.following.pk if told.following else 0,
        shown_from=first if told.has_older or told.following else 0,
        found=next((f"entry-{each.id}" for each in listed if message_id and each.message_id == message_id), ""),
    )

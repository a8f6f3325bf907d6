"""What goes to a network, and what it answers: drafts, receipts, moderation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from answerable.channels.contract.files import Enclosure
from answerable.channels.contract.incoming import Envelope
from answerable.channels.contract.templates import Filled

# How far a network's clock may go behind ours: what was said since a try is looked for from so much before it.
CLOCK_SKEW = timedelta(seconds=5)


class Way(StrEnum):
    """The ways to answer that a network may offer."""

    PUBLIC = "public"
    PRIVATE = "private"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be said. `key` makes it happen once where the network takes one; `reply_to` is the item that is answered.

    `to` names the customer, `asked_at` is when they wrote last; `is_by_person` says that a member wrote it: some networks take words of
    people when they take none of programs any more. With a `template`, `text` is how that reads.
    """

    key: str
    way: Way
    reply_to: str
    text: str
    first_tried_at: datetime
    enclosures: tuple[Enclosure, ...] = ()
    to: str = ""
    asked_at: datetime | None = None
    is_by_person: bool = False
    template: Filled | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """The network's word that it took what we said; `envelope` is our message as the network will tell it, under the same key."""

    external_id: str
    posted_at: datetime
    permalink: str = ""
    envelope: Envelope | None = None


class Moderation(StrEnum):
    """What a community manager does to an item besides answering; BLOCK and UNBLOCK are done to its author.

    Each says how it is to be afterwards, so doing it twice is the same as doing it once.
    """

    LIKE = "like"
    UNLIKE = "unlike"
    HIDE = "hide"
    UNHIDE = "unhide"
    DELETE = "delete"
    BLOCK = "block"
    UNBLOCK = "unblock"


@dataclass(frozen=True, slots=True)
class Figures:
    """How far an item of ours went."""

    like_count: int = 0
    share_count: int = 0
    view_count: int = 0
    reply_count: int = 0
    extra: Mapping[str, int] = field(default_factory=dict)

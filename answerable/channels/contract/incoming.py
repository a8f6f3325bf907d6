"""What comes from a network: deliveries, the items in them, and the pages of its list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from answerable.channels.contract.files import Attachment


class Kind(StrEnum):
    """What an item is on its network."""

    POST = "post"
    COMMENT = "comment"
    MENTION = "mention"
    REVIEW = "review"
    DIRECT = "direct"


class Change(StrEnum):
    """What happened to an item."""

    CREATED = "created"
    EDITED = "edited"
    DELETED = "deleted"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A webhook request as it came."""

    method: str
    headers: Mapping[str, str]
    query: Mapping[str, str]
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What the network wants to hear when its webhook was kept."""

    status: int = 200
    body: str = ""
    content_type: str = "text/plain"


@dataclass(frozen=True, slots=True)
class Envelope:
    """One item of a delivery, not yet read: `key` is the same whichever way and however often it arrives."""

    key: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote, as the network says."""

    external_id: str
    name: str
    handle: str = ""
    follower_count: int = 0
    avatar_url: str = ""


@dataclass(frozen=True, slots=True)
class Parent:
    """The post under which an item stands."""

    external_id: str
    text: str = ""
    permalink: str = ""
    posted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item, read: the shape in which everything enters the desk.

    `thread` names one customer's thread on the page; what we wrote may leave it empty, then it stands where its parent stands.
    `origin_external_id` is the public item from which a private thread began. `is_liked` is about the page's own like, None where the
    network does not tell.
    """

    change: Change
    kind: Kind
    external_id: str
    thread: str
    is_public: bool
    is_ours: bool
    author: Author
    text: str
    posted_at: datetime
    changed_at: datetime
    language: str = ""
    parent_external_id: str = ""
    origin_external_id: str = ""
    post: Parent | None = None
    client_key: str = ""
    rating: int | None = None
    like_count: int = 0
    share_count: int = 0
    reply_count: int = 0
    is_hidden: bool = False
    is_liked: bool | None = None
    permalink: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Polled:
    """One page of a network's list: what came, and where to go on."""

    envelopes: Sequence[Envelope]
    cursor: str
    has_more: bool

"""What comes from a network: deliveries, the items in them, and the pages of its list."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from answerable.channels.contract.files import Attachment


class Kind(StrEnum):
    """What an item is on its network. HEARD names a brand and was sent to nobody: it was found by listening."""

    POST = "post"
    COMMENT = "comment"
    MENTION = "mention"
    REVIEW = "review"
    DIRECT = "direct"
    HEARD = "heard"


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
    """One item of a delivery, not yet read: `key` is the same whichever way and however often it arrives.

    `page` is the id of the page that it is for, where one delivery brings items for several; else it is for whoever was knocked at.
    """

    key: str
    body: bytes
    page: str = ""

    @staticmethod
    def unreadable(body: bytes) -> "Envelope":
        """What has no name that can be read, under its content: the same is kept once, and it holds up nothing that came with it."""
        return Envelope("unreadable:" + hashlib.sha256(body).hexdigest(), body)


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
    `is_automatic`: a program wrote it (an absence notice, a newsletter), so nobody waits for an answer.
    `origin_external_id` is the public item from which a private thread began. `is_liked` is about the page's own like, None where the
    network does not tell. `uri` names the item alike for every page of a network that several of them may hear it on, "" elsewhere.
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
    is_automatic: bool = False
    permalink: str = ""
    uri: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """What a network said by itself to who listens: items, or that there is something to be asked for (`has_news`).

    With neither it is a sign of life, by which whoever listens may see whether to go on.
    """

    envelopes: Sequence[Envelope] = ()
    has_news: bool = False


@dataclass(frozen=True, slots=True)
class Polled:
    """One page of a network's list: what came, and where to go on."""

    envelopes: Sequence[Envelope]
    cursor: str
    has_more: bool

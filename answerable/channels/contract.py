"""What a connector is: what it declares, what it does, and the one error it raises.

A connector knows this contract and `core`, nothing else; it is given what it needs and hands back what changed. It cannot reach
the database. `tests/contract` holds the suite that every connector passes; docs/guides/add-a-connector.md walks through one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar, Protocol


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


class Way(StrEnum):
    """The ways to answer that a network may offer."""

    PUBLIC = "public"
    PRIVATE = "private"
    DIRECT = "direct"


class Trouble(StrEnum):
    """Why a call failed, in the words that health and the composer know."""

    LIMITED = "limited"
    UNREACHABLE = "unreachable"
    UNCERTAIN = "uncertain"
    TOKEN = "token"
    PERMISSION = "permission"
    GONE = "gone"
    REFUSED = "refused"
    BROKEN = "broken"


class NetworkError(Exception):
    """A call to a network that did not succeed; it says whether to try again, and when.

    `trouble` UNCERTAIN means that the call may have taken effect: ask the network (`find_sent`) before trying again.
    """

    def __init__(self, trouble: Trouble, words: str, *, retry: bool = False, retry_after: timedelta | None = None) -> None:
        super().__init__(words)
        self.trouble = trouble
        self.words = words[:300]
        self.retry = retry
        self.retry_after = retry_after


class BadSignature(Exception):
    """The webhook is not signed by the network: 401."""


class BadPayload(Exception):
    """What arrived cannot be read; the sentence says what is wrong."""


@dataclass(frozen=True, slots=True)
class Access:
    """What a connector needs to act for one page."""

    page_external_id: str
    kind: str
    address: str
    credential: Mapping[str, Any]


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
    `origin_external_id` is the public item from which a private thread began.
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
    permalink: str = ""
    pictures: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Polled:
    """One page of a network's list: what came, and where to go on."""

    envelopes: Sequence[Envelope]
    cursor: str
    has_more: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be said. `key` makes it happen once where the network takes one; `thread_of` is the item that is answered."""

    key: str
    way: Way
    reply_to: str
    text: str
    first_tried_at: datetime


@dataclass(frozen=True, slots=True)
class Receipt:
    """The network's word that it took what we said; `envelope` is our message as the network will tell it, under the same key."""

    external_id: str
    posted_at: datetime
    permalink: str = ""
    envelope: Envelope | None = None


@dataclass(frozen=True, slots=True)
class Renewed:
    """A credential after connecting or refreshing; rotated ones replace the stored one."""

    credential: Mapping[str, Any]
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class Identified:
    """The page that a credential opens."""

    external_id: str
    kind: str
    name: str
    handle: str
    expires_at: datetime | None = None
    permissions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a kind of page allows. Windows are counted from the customer's last message (direct) or from the item (private reply)."""

    kind: Kind
    ways: tuple[Way, ...]
    lengths: Mapping[Way, int]
    private_reply_window: timedelta | None = None
    private_replies_an_item: int | None = None
    direct_window: timedelta | None = None
    replies_an_item: int | None = None
    is_send_idempotent: bool = False
    is_send_confirmable: bool = True
    can_hide: bool = False
    can_like: bool = False
    can_edit: bool = False
    can_delete: bool = False


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What the network wants to hear when its webhook was kept."""

    status: int = 200
    body: str = ""
    content_type: str = "text/plain"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A webhook request as it came."""

    method: str
    headers: Mapping[str, str]
    query: Mapping[str, str]
    body: bytes = b""


class Moderation(StrEnum):
    """What a community manager does to an item besides answering."""

    LIKE = "like"
    UNLIKE = "unlike"
    HIDE = "hide"
    UNHIDE = "unhide"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Figures:
    """How far an item of ours went."""

    like_count: int = 0
    share_count: int = 0
    view_count: int = 0
    reply_count: int = 0
    extra: Mapping[str, int] = field(default_factory=dict)


class Connector(Protocol):
    """One network. Every method that calls out raises NetworkError and nothing else."""

    network: ClassVar[str]
    label: ClassVar[str]
    is_simulated: ClassVar[bool]

    def abilities(self, kind: str) -> Abilities:
        """What pages of this kind allow; raises KeyError for an unknown kind."""

    def challenge(self, delivery: Delivery, access: Access) -> Acknowledgement:
        """Answer the handshake by which the network checks a hook's address; raises BadSignature."""

    def verify(self, delivery: Delivery, access: Access) -> None:
        """Check the signature over the raw bytes, before anything is parsed; raises BadSignature."""

    def split(self, body: bytes) -> Sequence[Envelope]:
        """Take a verified delivery apart into its items; raises BadPayload."""

    def acknowledge(self) -> Acknowledgement:
        """What to answer once the items are on disk."""

    def parse(self, body: bytes) -> Item:
        """Read one item; raises BadPayload with a sentence."""

    def identify(self, access: Access) -> Identified:
        """Ask which page a credential opens and what it may do."""

    def subscribe(self, access: Access, hook_url: str) -> None:
        """Have the network deliver to `hook_url`."""

    def refresh(self, access: Access) -> Renewed:
        """Renew a credential."""

    def poll(self, access: Access, cursor: str) -> Polled:
        """Read on in the network's list since `cursor` ("" is the beginning)."""

    def send(self, access: Access, draft: Draft) -> Receipt:
        """Say it."""

    def find_sent(self, access: Access, draft: Draft) -> Receipt | None:
        """Look whether the network has what an earlier try may have said; None means surely not."""

    def moderate(self, access: Access, external_id: str, action: Moderation) -> None:
        """Like, hide or delete an item."""

    def edit(self, access: Access, external_id: str, text: str) -> None:
        """Change what we said."""

    def read_back(self, access: Access, external_id: str) -> Envelope | None:
        """Read one item again; None if it is gone."""

    def measure(self, access: Access, external_id: str) -> Figures:
        """How far an item went."""

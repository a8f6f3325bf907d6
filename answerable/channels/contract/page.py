"""What a page is to its connector: the credential that opens it, and what its kind allows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from answerable.channels.contract.files import Takes
from answerable.channels.contract.incoming import Kind
from answerable.channels.contract.measure import CODE_POINTS, Measure
from answerable.channels.contract.outgoing import Way


@dataclass(frozen=True, slots=True)
class Access:
    """What a connector needs to act for one page."""

    page_external_id: str
    kind: str
    address: str
    credential: Mapping[str, Any]


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
class Renewed:
    """A credential after connecting or refreshing; rotated ones replace the stored one."""

    credential: Mapping[str, Any]
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a kind of page allows. Windows are counted from the customer's last message (direct) or from the item (private reply).

    `can_hide`, `can_like`, `can_delete` are about what customers wrote in public, `can_block` about themselves; `can_edit` (in public)
    and `can_withdraw` about what we wrote; `is_private_fixed` says that what stands in private is neither liked nor taken back.
    `shows_links` says that the network puts a preview under a link by itself.
    """

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
    can_block: bool = False
    can_withdraw: bool = True
    is_private_fixed: bool = False
    shows_links: bool = False
    measure: Measure = CODE_POINTS
    takes: Mapping[Way, Takes] = field(default_factory=dict)

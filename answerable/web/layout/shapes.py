"""What the shared components take: plain values, ready to be shown, that a screen fills from its queries."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

ClockState = Literal["plain", "soon", "over", "paused", "answered", "none"]
LegKind = Literal["public", "private"]
EntryKind = Literal["message", "reply", "note", "event", "branch", "owed", "post"]
SendState = Literal["", "queued", "sending", "sent", "failed", "unknown", "withdrawn"]


@dataclass(frozen=True)
class Clock:
    """A deadline in words and as the fraction (0 to 1) of the promised time that is left."""

    state: ClockState
    words: str = ""
    fraction: float = 0.0
    due_at: datetime | None = None


@dataclass(frozen=True)
class LabelMark:
    """A label on a case: its name, and the name of its colour."""

    name: str
    colour: str = "grey"


@dataclass(frozen=True)
class CaseRow:
    """One case in a list.

    `reach` counts people, 0 when the network does not say; `group` is the heading it stands under; `row_url` is where this row
    alone can be fetched again when the case changes; `sleeps` says until when, `form` names the form that a chosen row belongs to.
    """

    id: int
    reference: str
    title: str
    url: str
    network: str
    page_name: str
    is_simulated: bool
    customer_name: str
    snippet: str
    lang: str
    last_at: datetime
    reach: int
    leg: Literal["public", "private", "both"]
    reason: str
    reason_label: str
    urgency: str
    department: str
    member_name: str
    is_mine: bool
    is_unread: bool
    clock: Clock
    is_selected: bool = False
    group: str = ""
    row_url: str = ""
    labels: tuple[LabelMark, ...] = ()
    sleeps: str = ""
    form: str = ""
    is_begun: bool = False


@dataclass(frozen=True)
class File:
    """A file of a message: `url` shows or plays it where a browser may, `small_url` is a picture's thumbnail, `download_url` hands it
    over; without one of them it is not here (yet), and `words` say why. `words` are else its type and size."""

    kind: Literal["picture", "video", "audio", "document"]
    name: str = ""
    words: str = ""
    url: str = ""
    small_url: str = ""
    download_url: str = ""
    alt: str = ""
    width: int | None = None
    height: int | None = None
    is_waiting: bool = False


@dataclass(frozen=True)
class Deed:
    """Something that can be done to a message: a button that sends `method` to `url`, or opens what is there to be asked first."""

    label: str
    icon: str
    url: str
    method: Literal["POST", "DELETE"] = "POST"
    key: str = ""
    is_asked_first: bool = False


@dataclass(frozen=True)
class Mark:
    """How a message stands: hidden by whom, liked, or what did not work (`undecided_id` lets somebody decide)."""

    icon: str
    words: str
    tone: Literal["", "error"] = ""
    undecided_id: int = 0


@dataclass(frozen=True)
class Version:
    """What a message said until `until`."""

    until: datetime
    text: str


@dataclass(frozen=True)
class Entry:
    """One thing in the two-track timeline.

    `author` is whom the reader sees (a customer, the brand), `byline` what stands behind the name ("Public reply, written by
    Lena Brandt, Marketing"). `public_waits` says that after this entry the public is owed an answer: the petrol line is dotted.
    `menu_url` is where what can be done to a message stands, empty where nothing can be.
    """

    kind: EntryKind
    id: str
    leg: LegKind
    at: datetime
    author: str = ""
    byline: str = ""
    text: str = ""
    lang: str = ""
    is_ours: bool = False
    state: SendState = ""
    state_words: str = ""
    is_edited: bool = False
    is_deleted: bool = False
    is_hidden: bool = False
    rating: int | None = None
    likes: int = 0
    shares: int = 0
    replies: int = 0
    files: list[File] = field(default_factory=list)
    permalink: str = ""
    starts_private: bool = False
    public_waits: bool = False
    message_id: int = 0
    about: str = ""
    about_url: str = ""
    gone_words: str = ""
    marks: Sequence[Mark] = ()
    deeds: Sequence[Deed] = ()
    versions: Sequence[Version] = ()
    menu_url: str = ""


@dataclass(frozen=True)
class ComposerTab:
    """One way to write in a case; a closed window stays visible with its reason.

    `limit` counts as `unit`, `url_weight` and `is_domain_free` say (`contract.Measure`), 0 is none; `draft` is what stands there unsent.
    `takes` says as JSON which files go along, for the browser; `shows_links` that the network puts previews under links.
    """

    key: Literal["public", "private", "direct", "note"]
    leg_id: int | None
    label: str
    icon: str
    is_open: bool = True
    reason_closed: str = ""
    time_left: str = ""
    limit: int = 0
    unit: str = "code_point"
    url_weight: int | None = None
    is_domain_free: bool = False
    button_label: str = ""
    is_selected: bool = False
    draft: str = ""
    takes: str = ""
    shows_links: bool = False


@dataclass(frozen=True)
class Composer:
    """The form under a case: where it posts, what the author had seen, and the key that makes a second post harmless.

    `draft_url` keeps what is written, `macros_url` and `mentions_url` say what / and @ offer; without them there is no such thing.
    `bar` holds the files of the draft (`web.files.bar.Bar`).
    """

    action: str
    tabs: list[ComposerTab]
    send_key: str = ""
    last_outbound_id: str = ""
    draft_key: str = ""
    draft_url: str = ""
    macros_url: str = ""
    mentions_url: str = ""
    bar: object = None
    text: str = ""
    lang: str = ""
    page_name: str = ""


@dataclass(frozen=True)
class NavItem:
    """A place to go; `note` is a count or a word; `key` is its shortcut as in aria-keyshortcuts ("g i").

    `note_id` is where a count that takes longer is put once it is known (`NavGroup.notes_url`).
    """

    icon: str
    label: str
    url: str
    note: str = ""
    tone: Literal["", "error", "warning"] = ""
    is_current: bool = False
    key: str = ""
    note_id: str = ""


@dataclass(frozen=True)
class NavGroup:
    """Places under one heading; the first group has none. `notes_url` is asked for counts once the page is drawn."""

    label: str
    items: list[NavItem]
    notes_url: str = ""


@dataclass(frozen=True)
class Shell:
    """What stands around every page of a signed-in member; `dock` holds at most five entries for phones, `me` the member's own menu."""

    company: str
    member_name: str
    member_words: str
    groups: list[NavGroup]
    dock: list[NavItem]
    search_url: str = ""
    logout_url: str = ""
    live_url: str = ""
    settings_url: str = ""
    palette_url: str = ""
    urgent_url: str = ""
    me: list[NavItem] = field(default_factory=list)

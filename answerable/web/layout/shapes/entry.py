"""A thing in the timeline of a case: what was said, with its files, what it went through, and what can be done to it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from answerable.web.layout.shapes.named import Named
from answerable.web.layout.shapes.read import ReadLine

LegKind = Literal["public", "private"]
EntryKind = Literal["message", "reply", "note", "event", "branch", "owed", "post"]
SendState = Literal["", "queued", "sending", "sent", "failed", "unknown", "withdrawn", "held", "returned"]


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
    `menu_url` is where what can be done to a message stands, empty where nothing can be. `translation` is what the template of the
    screen draws below it (`web.case.assisting.Shown`), `approval` what can be done where it waits for one (`web.approvals.in_case`).
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
    translation: object = None
    approval: object = None
    read: ReadLine | None = None
    named: Sequence[Named] = ()

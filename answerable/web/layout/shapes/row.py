"""A case in a list, and its deadline."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

ClockState = Literal["plain", "soon", "over", "paused", "answered", "none"]


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
    alone can be fetched again when the case changes; `sleeps` says until when, `form` names the form that a chosen row belongs to;
    `near` says how it was found where its words were not the ones asked for.
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
    topic: str = ""
    is_topic_said: bool = False
    marks: tuple[str, ...] = ()
    labels: tuple[LabelMark, ...] = ()
    sleeps: str = ""
    form: str = ""
    is_begun: bool = False
    near: str = ""

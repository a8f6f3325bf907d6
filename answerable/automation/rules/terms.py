"""What a rule is made of: the occasion on which it is asked, the conditions under which it acts, the actions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple


class When(StrEnum):
    """What a rule is asked at."""

    MESSAGE = "message"
    OPENED = "opened"
    REOPENED = "reopened"
    REPLIED = "replied"
    DUE = "due"
    QUIET = "quiet"
    LABELLED = "labelled"
    TOPIC = "topic"
    CLOSED = "closed"


class About(StrEnum):
    """What a condition looks at; a field is "field:" and its id."""

    PAGE = "page"
    BRAND = "brand"
    NETWORK = "network"
    REASON = "reason"
    TOPIC = "topic"
    URGENCY = "urgency"
    SENTIMENT = "sentiment"
    LANGUAGE = "language"
    LEG = "leg"
    WORDS = "words"
    LABEL = "label"
    DEPARTMENT = "department"
    OWNER = "owner"
    REACH = "reach"
    RATING = "rating"
    HOURS = "hours"


class How(StrEnum):
    """How it is compared."""

    IS = "is"
    IS_NOT = "is_not"
    AT_LEAST = "at_least"
    BELOW = "below"


class Do(StrEnum):
    """What can be done. Nothing here speaks to a customer, closes a case, or touches a clock."""

    LABEL = "label"
    UNLABEL = "unlabel"
    OWN = "own"
    SNOOZE = "snooze"
    MACRO = "macro"
    NOTIFY = "notify"
    NOTE = "note"
    FIELD = "field"


NOBODY, NOTHING, OPEN, CLOSED = "nobody", "nothing", "open", "closed"
FIELD = "field:"
NUMBERS = {About.REACH, About.RATING}


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must hold: of `values` any one will do."""

    about: str
    how: How
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do: `what` is an id, a number of hours, or "member:3"; `text` is what is written."""

    do: Do
    what: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Spec:
    """A rule in full. Without a condition it always acts."""

    when: When
    amount: int | None
    needs_all: bool
    conditions: Sequence[Condition]
    actions: Sequence[Action]


class Occasion(NamedTuple):
    """Something happened in a case: what, a key of its own, with which message (None: the customer's last), and when."""

    key: str
    when: When
    case_id: int
    message_id: int | None
    at: datetime
    label_id: int | None = None


class Reached(NamedTuple):
    """How far the rules looked at a case: message, event (0 where there is none), and its topic (0: none; None: that is as it was)."""

    message_id: int = 0
    event_id: int = 0
    topic_id: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """A case as a condition sees it, with the message that the occasion is about; `topic_ids` are its topic and those above it."""

    case_id: int
    is_open: bool
    page_id: int
    brand_id: int
    network: str
    leg: str
    text: str
    rating: int | None
    reach: int
    reason: str
    urgency: str
    sentiment: str
    language: str
    department_id: int | None
    member_id: int | None
    label_ids: frozenset[int]
    fields: Mapping[int, str]
    topic_ids: frozenset[int] = frozenset()
    is_in_hours: bool = True


def conditions_of(kept: Iterable[Mapping[str, Any]]) -> list[Condition]:
    """Conditions as a version keeps them."""
    return [Condition(each["about"], How(each["how"]), tuple(each["values"])) for each in kept]


def actions_of(kept: Iterable[Mapping[str, Any]]) -> list[Action]:
    """Actions as a version keeps them."""
    return [Action(Do(each["do"]), each["what"], each["text"]) for each in kept]


def kept(several: Iterable[Condition | Action]) -> list[dict[str, Any]]:
    """Either, to be kept."""
    return [asdict(each) for each in several]

"""What an arriving item means, given what is known of it already."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from answerable.channels.contract import Change, Item, Kind


class Step(Enum):
    """What to do with an item. SAME: only its figures move on. LATER: after this batch. ORPHAN: when what it answers has arrived."""

    CREATE = auto()
    EDIT = auto()
    SAME = auto()
    DELETE = auto()
    BURY = auto()
    POST = auto()
    LATER = auto()
    ORPHAN = auto()
    IGNORE = auto()


@dataclass(frozen=True, slots=True)
class Known:
    """The message that stands under the item's id, as it was on the network at `told_at`."""

    text: str
    told_at: datetime
    is_deleted: bool
    is_hidden: bool


def which_step(item: Item, known: Known | None, is_buried: bool) -> tuple[Step, str]:
    """The step, and the reason when it is to ignore.

    Items come twice and out of order: an edit before its message creates it, a deletion before its message buries it, and what
    is older than what is known changes nothing.
    """
    if item.kind is Kind.POST and item.is_ours:
        return Step.POST, ""
    if known is None:
        return _unknown(item, is_buried)
    if known.is_deleted:
        return Step.IGNORE, "deleted already"
    if item.change is Change.DELETED:
        return Step.DELETE, ""
    if item.change is Change.CREATED:
        return Step.IGNORE, "known already"
    if item.changed_at < known.told_at:
        return Step.IGNORE, "older than what is known"
    if item.text == known.text and item.is_hidden == known.is_hidden:
        return Step.SAME, "nothing changed that is shown"
    return Step.EDIT, ""


def _unknown(item: Item, is_buried: bool) -> tuple[Step, str]:
    if item.change is Change.DELETED:
        return (Step.IGNORE, "deleted already") if is_buried else (Step.BURY, "")
    if is_buried:
        return Step.IGNORE, "deleted before it arrived"
    return Step.CREATE, ""

"""The keyboard: every shortcut of the desk with its words, in the order that the help shows them.

A screen's control names its own key in `aria-keyshortcuts` and needs nothing here to work; a shortcut stands here to be taught,
and to be pressed by another key (`staff.Preference.keys`). Keys are written as there: "e", "g i", "?".
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Shortcut:
    """What a key does. A fixed one is pressed with a modifier or is no character, so that nothing is typed by accident."""

    keys: str
    words: str | Promise
    is_fixed: bool = False


@dataclass(frozen=True)
class Shown:
    """A shortcut as a member presses it; `own` is its key as it comes."""

    own: str
    keys: str
    words: str | Promise
    is_fixed: bool

    @property
    def caps(self) -> list[str]:
        """One word a key cap."""
        return [each.capitalize() if len(each) > 1 else each.upper() for each in self.keys.split()]


GROUPS: list[tuple[str | Promise, list[Shortcut]]] = [
    (
        _("Everywhere"),
        [
            Shortcut("ctrl k", _("Find and do anything"), is_fixed=True),
            Shortcut("?", _("This help")),
            Shortcut("/", _("Search")),
            Shortcut("z", _("Undo")),
            Shortcut("g i", _("Go to the inbox")),
            Shortcut("g m", _("Go to my cases")),
            Shortcut("g h", _("Go to hand-offs")),
            Shortcut("g a", _("Go to approvals")),
            Shortcut("g p", _("Go to policies")),
            Shortcut("g l", _("Go to guidelines")),
            Shortcut("g c", _("Go to customers")),
            Shortcut("g d", _("Go to the calendar")),
            Shortcut("g w", _("Go to goodwill")),
            Shortcut("g o", _("Go to who answers what")),
            Shortcut("g r", _("Go to the ledger")),
        ],
    ),
    (
        _("In the list"),
        [
            Shortcut("j", _("Next")),
            Shortcut("k", _("Previous")),
            Shortcut("enter", _("Open"), is_fixed=True),
            Shortcut(".", _("Show what is held back")),
            Shortcut("x", _("Choose; with Shift, all up to here")),
            Shortcut("f", _("Narrow the list")),
            Shortcut("u", _("Take next: what is due first in the queue")),
        ],
    ),
    (
        _("In a case"),
        [
            Shortcut("esc", _("Back to the list"), is_fixed=True),
            Shortcut("]", _("Next case")),
            Shortcut("[", _("Previous case")),
            Shortcut("t", _("Take; on a row: open and take")),
            Shortcut("b", _("All about this customer")),
            Shortcut("a", _("Assign")),
            Shortcut("h", _("Hand over to another department")),
            Shortcut("c", _("Ask colleagues")),
            Shortcut("e", _("Close or reopen")),
            Shortcut("l", _("Labels; on a message: like")),
            Shortcut("o", _("Topic")),
            Shortcut("s", _("Snooze")),
            Shortcut("m", _("Goodwill")),
            Shortcut("w", _("Follow, or stop following")),
            Shortcut("y", _("Why a message is read so, and correct it")),
            Shortcut("v", _("Hide the message in focus, or show it again")),
            Shortcut("i", _("Customer and context")),
        ],
    ),
    (
        _("Writing"),
        [
            Shortcut("r", _("Public reply")),
            Shortcut("p", _("Private reply")),
            Shortcut("d", _("Direct message")),
            Shortcut("n", _("Note")),
            Shortcut("alt 1…4", _("A tab of the composer"), is_fixed=True),
            Shortcut("ctrl enter", _("Send"), is_fixed=True),
        ],
    ),
]


def shortcuts(keys: Mapping[str, str]) -> list[tuple[str | Promise, list[Shown]]]:
    """Every shortcut by group, as a member with these keys presses it."""
    return [
        (title, [Shown(each.keys, keys.get(each.keys, each.keys), each.words, each.is_fixed) for each in group]) for title, group in GROUPS
    ]


def changeable() -> list[Shortcut]:
    """The shortcuts that another key can be given to."""
    return [each for _title, group in GROUPS for each in group if not each.is_fixed]

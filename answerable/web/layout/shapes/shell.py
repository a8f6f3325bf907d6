"""What stands around every page."""

from dataclasses import dataclass, field
from typing import Literal


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
    """Places under one heading; the first group has none. `notes_url` is asked for counts, once the page is drawn where one is missing."""

    label: str
    items: list[NavItem]
    notes_url: str = ""

    @property
    def is_uncounted(self) -> bool:
        """Whether a count is still to come."""
        return any(each.note_id and not each.note for each in self.items)


@dataclass(frozen=True)
class Shell:
    """What stands around every page of a signed-in member; `dock` holds at most five entries for phones, `me` the member's own menu.

    `presences` are what they can say of whether they are there: a key, its words, and whether that is what they say now.
    """

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
    theme_url: str = ""
    presence_url: str = ""
    presences: list[tuple[str, str, bool]] = field(default_factory=list)
    me: list[NavItem] = field(default_factory=list)

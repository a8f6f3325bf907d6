"""What a message names, as a chip below it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Named:
    """`label` says what it is ("Booking number"), `text` what was written; `find_url` finds where else that stands."""

    icon: str
    label: str
    text: str
    find_url: str = ""


@dataclass(frozen=True)
class Flag:
    """Something about a message that a lead may want to see at once."""

    icon: str
    words: str

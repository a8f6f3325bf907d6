"""How a message is read, at a glance."""

from dataclasses import dataclass

from answerable.web.layout.shapes.named import Flag


@dataclass(frozen=True)
class ReadLine:
    """What is said of a message in one line; `url` says why and lets it be corrected.

    `words` are those of the message that spoke for it, to be marked in its text. The one that `stands` for the case is opened by its
    key from anywhere in the case. `is_doubtful` asks for a person's look.
    """

    url: str
    reason: str
    reason_label: str
    mood_label: str = ""
    urgency_label: str = ""
    is_urgent: bool = False
    needs_response: bool = False
    is_doubtful: bool = False
    stands: bool = False
    words: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()

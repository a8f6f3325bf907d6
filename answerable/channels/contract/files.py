"""Files on both ways: what comes with an item, what goes with a draft, and what a network takes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from answerable.files.rules.kinds import Kind as FileKind

__all__ = ["HELD", "Attachment", "Enclosure", "FileKind", "Takes"]

HELD = "held:"  # begins the connector's own name for a file that only the page may fetch (`Connector.fetch_file`)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with an item: where the network keeps it, and what the network says of it.

    `url` is a web address, which the desk fetches by itself, or begins with HELD: then it asks the connector for the file.
    """

    kind: FileKind
    url: str
    alt: str = ""
    media_type: str = ""
    name: str = ""
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with a draft; `read` gives its content, which is fetched only when it is needed."""

    kind: FileKind
    media_type: str
    name: str
    size: int
    alt: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Takes:
    """What may go with one answer: how many files, of which types, how large each kind may be; 0 takes no words that stand for it.

    `goes_alone` says that a file needs no text beside it.
    """

    count: int
    media_types: frozenset[str]
    sizes: Mapping[FileKind, int]
    alt_limit: int = 1000
    goes_alone: bool = False

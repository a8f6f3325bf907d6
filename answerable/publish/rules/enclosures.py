"""Whether files may go with an answer, as the network takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from answerable.channels.contract import FileKind, Takes


class Misfit(Enum):
    """Why files cannot go with an answer."""

    NONE_TAKEN = auto()
    TOO_MANY = auto()
    TYPE = auto()
    TOO_LARGE = auto()


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What of a file decides."""

    kind: FileKind
    media_type: str
    size: int


def misfit(files: Sequence[FileFacts], takes: Takes | None) -> tuple[Misfit, int, int] | None:
    """What does not fit: why, the place of the first file that does not, and the limit; None where all fit."""
    if not files:
        return None
    if takes is None or takes.count == 0:
        return Misfit.NONE_TAKEN, 0, 0
    for place, file in enumerate(files):
        limit = takes.sizes.get(file.kind, 0)
        if file.media_type not in takes.media_types:
            return Misfit.TYPE, place, 0
        if file.size > limit:
            return Misfit.TOO_LARGE, place, limit
    return (Misfit.TOO_MANY, takes.count, takes.count) if len(files) > takes.count else None

"""Listening to a whole network for a brand's words: what a connector offers besides, where its network can be heard at large."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Protocol, runtime_checkable

from answerable.channels.contract.incoming import Envelope
from answerable.channels.contract.page import Access


@dataclass(frozen=True, slots=True)
class Interest:
    """What is listened for: `fits` says of a text, and its language as the network tells it, whether it names a phrase.

    `tags` are the hashtags by which a network can be asked for some of it, without `#`.
    """

    fits: Callable[[str, str], bool]
    tags: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Overheard:
    """What a network said at large: envelopes of what fits, and by their ids what became of other posts, kept where the desk knows them.
    The keys of them all begin with the post's id and a colon, by which what waits is known.

    `cursor` is where to go on, "" where nothing is to be remembered; `seen_count` is how many posts went by since the last one.
    With nothing in it it is a sign of life.
    """

    envelopes: Sequence[Envelope] = ()
    changes: Mapping[str, Envelope] = field(default_factory=dict)
    cursor: str = ""
    seen_count: int = 0


@runtime_checkable
class Overhearing(Protocol):
    """A connector whose network can be heard at large. What is parsed from such an envelope is of the kind HEARD, unless it names us.

    `hears_all`: every page of the network hears the same, whatever server it is on.
    """

    hears_all: ClassVar[bool]

    def overhear(self, access: Access, interest: Interest, cursor: str) -> Iterator[Overheard]:
        """Hear all that is public since `cursor` until the caller closes this or the network falls silent (NetworkError).

        At least every half minute something comes, if only a sign of life; no more than some ten times a second.
        """

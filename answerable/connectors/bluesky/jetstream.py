"""What Jetstream tells of the network, event by event, put together until somebody takes it: what fits, and which posts are gone.

https://github.com/bluesky-social/jetstream: JSON, one event a message; each names the moment in which Jetstream saw it.
"""

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from answerable.channels.contract import BadPayload, Envelope, Interest
from answerable.channels.contract.shape import Shape, loads, read, readable
from answerable.connectors.bluesky import envelopes
from answerable.connectors.bluesky.names import KEY, POST, Name
from answerable.connectors.bluesky.parse import language
from answerable.connectors.bluesky.shapes import Cid, Did, Embed, Record
from answerable.connectors.bluesky.words import words
from answerable.core import clock

LONGEST = 200_000  # bytes; a post has 3,000 of text
ENOUGH, ENOUGH_GONE = 25, 500  # so many posts are asked for in one call
LATEST = 4_102_444_800_000_000  # the year 2100

Key = Annotated[str, StringConstraints(pattern=rf"^{KEY}$")]


def micros(at: datetime) -> int:
    """A moment as Jetstream counts."""
    return int(at.timestamp() * 1_000_000)


class Commit(Shape):
    """A change of somebody's repository."""

    operation: str
    collection: str
    rkey: Key
    cid: Cid | None = None
    record: Any = None


class Event(Shape):
    """Whose it is, and when Jetstream saw it, in millionths of seconds since 1970."""

    did: Did
    time_us: int = Field(gt=0, lt=LATEST)
    commit: Commit | None = None

    @property
    def moment(self) -> datetime:
        """The same as a time."""
        return datetime.fromtimestamp(self.time_us / 1_000_000, UTC)


class Gathered:
    """What of the events that came since the last time is wanted. What cannot be read is passed over."""

    def __init__(self, page: str, interest: Interest, at: int) -> None:
        self._page, self._interest, self.at = page, interest, at
        self.made, self.gone, self.seen_count = dict[str, dict[str, Any]](), dict[str, Envelope](), 0

    @property
    def is_full(self) -> bool:
        """Whether it is time to take it."""
        return len(self.made) >= ENOUGH or len(self.gone) >= ENOUGH_GONE

    def clear(self) -> None:
        """Begin anew."""
        self.made, self.gone, self.seen_count = {}, {}, 0

    def add(self, message: bytes) -> None:
        """One more event."""
        if len(message) > LONGEST:
            return
        try:
            event = read(Event, loads(message))
        except BadPayload:
            return
        self.at = max(self.at, min(event.time_us, micros(clock.now())))
        if event.commit is not None and event.commit.collection == POST:
            self._take(event, event.commit, str(Name(event.did, POST, event.commit.rkey)))

    def _take(self, event: Event, commit: Commit, uri: str) -> None:
        if commit.operation == "delete":
            self.made.pop(uri, None)
            self.gone[uri] = envelopes.deletion(self._page, uri, event.moment)
        elif commit.operation == "create":
            self.seen_count += 1
            record = readable(Record, commit.record)
            if record and commit.cid and event.did != self._page and self._interest.fits(words(record, ""), language(record)):
                embed = readable(Embed, commit.record.get("embed"))
                self.made[uri] = {
                    "uri": uri,
                    "cid": commit.cid,
                    "author": {"did": event.did},
                    "record": _told(record),
                    "embed": _told(embed) if embed else None,
                    "indexedAt": event.moment.isoformat(),
                }


def _told(known: Shape) -> dict[str, Any]:
    """What the desk reads of it and nothing else: whoever writes to everybody may write whatever they like."""
    return known.model_dump(mode="json", by_alias=True, exclude_none=True)

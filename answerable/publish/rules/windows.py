"""Which ways to answer are open on a leg, until when, and why not."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from answerable.channels.contract import CODE_POINTS, Abilities, Measure, Way


class Closed(StrEnum):
    """Why a way is closed."""

    WINDOW_OVER = "window_over"
    USED_UP = "used_up"
    NOTHING_TO_ANSWER = "nothing_to_answer"
    PAGE_PAUSED = "page_paused"


@dataclass(frozen=True, slots=True)
class LegFacts:
    """What a leg's windows depend on."""

    is_public: bool
    last_inbound_at: datetime | None
    answered_item_at: datetime | None
    private_reply_count: int
    public_reply_count: int
    is_page_active: bool = True


@dataclass(frozen=True, slots=True)
class Window:
    """One way to answer: open until `ends_at` (None is for ever), or closed and why. `measure` counts towards `limit`.

    `shows_links` says that the network puts a preview under a link by itself.
    """

    way: Way
    limit: int
    ends_at: datetime | None = None
    closed: Closed | None = None
    measure: Measure = CODE_POINTS
    shows_links: bool = False

    @property
    def is_open(self) -> bool:
        """Whether a message may go this way now."""
        return self.closed is None


def windows(abilities: Abilities, leg: LegFacts, now: datetime) -> list[Window]:
    """The ways that this leg offers, in the order in which the network names them."""
    ways = [way for way in abilities.ways if (way is not Way.DIRECT) == leg.is_public]
    measure, shows_links = abilities.measure, abilities.shows_links
    return [replace(_window(way, abilities, leg, now), measure=measure, shows_links=shows_links) for way in ways]


def _window(way: Way, abilities: Abilities, leg: LegFacts, now: datetime) -> Window:
    limit = abilities.lengths[way]
    if not leg.is_page_active:
        return Window(way, limit, closed=Closed.PAGE_PAUSED)
    since = leg.last_inbound_at if way is Way.DIRECT else leg.answered_item_at
    if since is None:
        return Window(way, limit, closed=Closed.NOTHING_TO_ANSWER)
    allowed, used = {
        Way.PUBLIC: (abilities.replies_an_item, leg.public_reply_count),
        Way.PRIVATE: (abilities.private_replies_an_item, leg.private_reply_count),
        Way.DIRECT: (None, 0),
    }[way]
    if allowed is not None and used >= allowed:
        return Window(way, limit, closed=Closed.USED_UP)
    length = {Way.PUBLIC: None, Way.PRIVATE: abilities.private_reply_window, Way.DIRECT: abilities.direct_window}[way]
    ends_at = since + length if length else None
    if ends_at is not None and ends_at <= now:
        return Window(way, limit, ends_at, Closed.WINDOW_OVER)
    return Window(way, limit, ends_at)

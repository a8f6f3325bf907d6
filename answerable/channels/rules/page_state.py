"""One word for how a page's connection is doing."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

QUIET_FACTOR = 20
QUIET_AT_LEAST = timedelta(minutes=30)
FAILING_AFTER = timedelta(minutes=2)
TOKEN_WARNING = timedelta(days=7)
ASKED_RECENTLY = timedelta(minutes=10)
REFUSED_RECENTLY = timedelta(minutes=15)


class PageState(StrEnum):
    """The states, worst first."""

    PAUSED = "paused"
    FAILING = "failing"
    LIMITED = "limited"
    UNDELIVERED = "undelivered"
    REFUSED = "refused"
    SILENT = "silent"
    TOKEN_ENDS = "token_ends"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the state is judged by. `is_shut_out`: the last call failed because the access was refused, which no waiting mends."""

    is_active: bool
    last_event_at: datetime | None
    usual_gap_seconds: float | None
    failing_since: datetime | None
    held_until: datetime | None
    last_refused_at: datetime | None
    token_expires_at: datetime | None
    can_renew: bool
    asked_at: datetime | None = None
    missed_count: int = 0
    missed_at: datetime | None = None
    is_shut_out: bool = False
    is_undelivered: bool = False


def page_state(facts: Facts, now: datetime) -> PageState:
    """The worst thing that is true. Silence is twenty usual gaps without an event, and half an hour at least."""
    if not facts.is_active:
        return PageState.PAUSED
    if facts.held_until and facts.held_until > now:
        return PageState.LIMITED
    if facts.failing_since and (facts.is_shut_out or now - facts.failing_since > FAILING_AFTER):
        return PageState.FAILING
    if facts.is_undelivered:
        return PageState.UNDELIVERED
    if is_refusing(facts, now):
        return PageState.REFUSED
    if is_silent(facts, now):
        return PageState.SILENT
    if facts.token_expires_at and not facts.can_renew and facts.token_expires_at - now < TOKEN_WARNING:
        return PageState.TOKEN_ENDS
    return PageState.WORKING


def is_refusing(facts: Facts, now: datetime) -> bool:
    """Whether the page's own deliveries are refused: something was, and asking the network showed that something is missing.

    Anybody can knock with a wrong signature; that alone is no trouble. Where the network is not asked, it has to be believed.
    """
    if facts.last_refused_at is None or now - facts.last_refused_at >= REFUSED_RECENTLY:
        return False
    if facts.asked_at is None or now - facts.asked_at >= ASKED_RECENTLY:
        return True
    return facts.missed_at is not None and now - facts.missed_at < REFUSED_RECENTLY


def is_silent(facts: Facts, now: datetime) -> bool:
    """Whether nothing came for unusually long, and the network, asked just now, did not say that there was nothing."""
    if facts.asked_at and now - facts.asked_at < ASKED_RECENTLY and not facts.missed_count:
        return False
    if facts.last_event_at is None or facts.usual_gap_seconds is None:
        return False
    usual = timedelta(seconds=facts.usual_gap_seconds * QUIET_FACTOR)
    return now - facts.last_event_at > max(usual, QUIET_AT_LEAST)

"""The health of each page in words, and its last day as columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.formats import time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.access.scope import Action, Scope
from answerable.channels import queries as channels
from answerable.channels.rules.page_state import PageState
from answerable.channels.rules.scarce import SCARCE_PERCENT
from answerable.ingest import queries as ingest
from answerable.journeys.pages.watch_health import SHUT_OUT, state_of
from answerable.web.channels.live import live_words
from answerable.web.channels.offered import renewing
from answerable.web.ledger.figures import duration

if TYPE_CHECKING:
    from answerable.channels.models import Health, Page

HOURS, COLUMN_HEIGHT = 24, 22
GOOD = {PageState.WORKING}
TOLD_LONG_AGO = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Column:
    """One hour: where it stands, how high it is, how many items it is of."""

    x: int
    y: int
    height: int
    count: int


@dataclass(frozen=True, slots=True)
class LimitLeft:
    """How much of one limit is left, and until when."""

    name: str
    percent: int
    resets: str

    @property
    def is_scarce(self) -> bool:
        """Whether what can wait does."""
        return self.percent <= SCARCE_PERCENT


@dataclass(frozen=True, slots=True)
class HealthRow:
    """One page as the screen shows it."""

    page: Page
    health: Health
    state: PageState
    words: str
    detail: str
    columns: list[Column]
    day_count: int
    failed_count: int
    token: str
    limits: list[LimitLeft]
    may_administer: bool
    live: str
    renewing: str  # what giving a new credential is called; "" where there is none
    needs_credential: bool

    @property
    def is_good(self) -> bool:
        """Whether nobody has to do anything."""
        return self.state in GOOD

    @property
    def is_paused(self) -> bool:
        """Whether a person paused it."""
        return self.state is PageState.PAUSED


def rows(scope: Scope, now: datetime) -> list[HealthRow]:
    """The visible pages, those in trouble first."""
    pages = channels.pages(scope.page_ids)
    health = channels.health(scope.page_ids)
    begin = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0) - timedelta(hours=HOURS - 1)
    arrived = ingest.hourly(scope.page_ids, since=begin)
    failed, listened = ingest.failed_counts(scope.page_ids), channels.listened_until(scope.page_ids)
    made = []
    for page in pages:
        counts = [arrived.get((page.pk, begin + timedelta(hours=hour)), 0) for hour in range(HOURS)]
        state, known = state_of(page, now), health[page.pk]
        words, detail = in_words(state, known, now)
        made.append(
            HealthRow(
                page=page,
                health=known,
                state=state,
                words=words,
                detail=detail,
                columns=columns(counts),
                day_count=sum(counts),
                failed_count=failed.get(page.pk, 0),
                token=token_words(channels.credential(page.pk).expires_at, now),
                limits=limits(known, now),
                may_administer=scope.may(Action.ADMINISTER, page.pk),
                live="" if state is PageState.PAUSED else live_words(known, listened.get(page.pk), now),
                renewing=renewing(page.network),
                needs_credential=_needs_credential(state, known),
            )
        )
    return sorted(made, key=lambda row: list(PageState).index(row.state) if not row.is_paused else len(PageState))


def in_words(state: PageState, health: Health, now: datetime) -> tuple[str, str]:
    """The state, and what stands behind it."""
    quiet = duration((now - health.last_event_at).total_seconds()) if health.last_event_at else ""
    gap = duration(health.usual_gap_seconds)
    until = time_format(localtime(health.held_until), "H:i") if health.held_until else ""
    said = {
        PageState.PAUSED: (_("Paused"), _("nothing is fetched or sent")),
        PageState.FAILING: (_("Access refused") if health.last_error_code in SHUT_OUT else _("Cannot be reached"), health.last_error),
        PageState.UNDELIVERED: (_("Its network does not deliver here"), health.delivery_error),
        PageState.LIMITED: (_("Slowed by its network"), _("until %(time)s") % {"time": until}),
        PageState.REFUSED: (_("Deliveries refused"), _("their signature is wrong")),
        PageState.SILENT: (_("Silent for %(time)s") % {"time": quiet}, _("usual gap %(time)s") % {"time": gap}),
        PageState.TOKEN_ENDS: (_("Access ends soon"), _("and does not renew itself")),
        PageState.WORKING: (_("Working"), health.last_error if health.failing_since else _sparing(health, now)),
    }
    return said[state]


def _needs_credential(state: PageState, health: Health) -> bool:
    """Whether nothing mends it but a new credential."""
    return state is PageState.TOKEN_ENDS or (state is PageState.FAILING and health.last_error_code in SHUT_OUT)


def limits(health: Health, now: datetime) -> list[LimitLeft]:
    """What the network says is left, the scarcest first; what was told before it began anew says nothing any more."""
    if health.limits_at is None or health.limits_at < now - TOLD_LONG_AGO:
        return []
    found = [
        LimitLeft(name.replace("_", " "), left, time_format(localtime(at), "H:i") if at else "")
        for name, left, at in health.limits_told
        if at is None or at > now
    ]
    return sorted(found, key=lambda each: each.percent)


def _sparing(health: Health, now: datetime) -> str:
    """That only what people say is sent for now."""
    until = health.sparing_until(now)
    return _("not asked by itself until %(time)s, to spare its limit") % {"time": time_format(localtime(until), "H:i")} if until else ""


def columns(counts: list[int]) -> list[Column]:
    """Hours as columns, the busiest one full height; an hour with anything in it is seen."""
    most = max([*counts, 1])
    heights = [max(2, round(COLUMN_HEIGHT * count / most)) if count else 0 for count in counts]
    return [
        Column(5 * hour, COLUMN_HEIGHT + 1 - height, height, count)
        for hour, (height, count) in enumerate(zip(heights, counts, strict=True))
        if count
    ]


def token_words(expires_at: datetime | None, now: datetime) -> str:
    """In how many days an access ends."""
    if expires_at is None:
        return _("does not end")
    days = (expires_at - now).days
    return _("ended") if expires_at <= now else ngettext("%(days)s day", "%(days)s days", days) % {"days": days}

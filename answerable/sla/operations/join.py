"""Two cases become one, and two again: the stricter deadline runs, the others are set aside until then."""

from collections.abc import Iterable
from datetime import UTC, datetime

from answerable.journal.record import Actor
from answerable.sla.models import Clock
from answerable.sla.operations.hold import hold
from answerable.sla.operations.update import update

COPIED = ["kind", "target", "started_at", "due_at", "paused_at", "remaining_seconds", "step", "tell_at", "is_owed"]
NEVER = datetime.max.replace(tzinfo=UTC)


def join(case_id: int, *, into: int, actor: Actor, now: datetime) -> None:
    """Of the response clocks of both cases the one that is due first runs in the case that stays, and so of the resolutions.

    Records sla.joined for each that is set aside; `part` brings them back.
    """
    clocks = hold([case_id, into])
    for is_response in (True, False):
        alike = [clock for clock in clocks if clock.is_response is is_response]
        theirs = [clock for clock in alike if clock.case_id == case_id]
        if theirs:
            _set_aside(alike, into, actor=actor, now=now)


def part(case_id: int, *, out_of: int, actor: Actor, now: datetime) -> None:
    """Each clock of a case that was set aside counts again, with what happened meanwhile to the one that ran instead.

    Records sla.parted.
    """
    for clock in Clock.objects.filter(case_id=case_id, instead__isnull=False).select_related("target", "case", "instead"):
        instead = clock.instead
        assert instead is not None
        _restore([clock], _running(instead), actor=actor, now=now)
        if instead.copy_of_id == clock.pk:
            _forget(instead, actor=actor, now=now)


def _set_aside(clocks: list[Clock], into: int, *, actor: Actor, now: datetime) -> None:
    strictest = min(clocks, key=lambda clock: (clock.due_at or NEVER, clock.case_id != into))
    aside = [clock for clock in clocks if clock is not strictest]
    copy = None
    if strictest.case_id != into:
        aside.append(strictest)
        copy = Clock(case_id=into, copy_of_id=strictest.pk, **{name: getattr(strictest, name) for name in COPIED})
    for clock in aside:
        clock.stopped_at, clock.is_met = now, None
    update([("sla.joined", clock) for clock in aside], now=now, actor=actor)
    if copy is not None:
        copy.save()
    Clock.objects.filter(pk__in=[clock.pk for clock in aside]).update(instead=copy or strictest)


def _running(clock: Clock) -> Clock:
    """The clock that runs in the end, where what runs instead was set aside itself."""
    while clock.instead is not None:
        clock = clock.instead
    return clock


def _restore(clocks: Iterable[Clock], instead: Clock, *, actor: Actor, now: datetime) -> None:
    """Let clocks count again: stopped where the other was answered or closed, paused where it is, else running as before."""
    changed = []
    for clock in clocks:
        clock.stopped_at = clock.is_met = None
        if instead.stopped_at is not None and instead.is_met is not None:
            clock.stop(max(instead.stopped_at, clock.started_at))
        elif instead.paused_at is not None and clock.paused_at is None:
            clock.pause(max(instead.paused_at, clock.started_at))
        changed.append(clock)
    Clock.objects.filter(pk__in=[clock.pk for clock in changed]).update(instead=None)
    update([("sla.parted", clock) for clock in changed], now=now, actor=actor)


def _forget(copy: Clock, *, actor: Actor, now: datetime) -> None:
    """A copy goes with the clock that it stood for; what it kept aside counts again, or waits for the next that runs instead."""
    others = Clock.objects.filter(instead=copy).select_related("target", "case")
    Clock.objects.filter(copy_of_id=copy.pk).update(copy_of_id=copy.copy_of_id)
    if copy.instead_id is not None:
        others.update(instead=copy.instead_id)
        copy.delete()
        return
    kept = list(others)
    others.update(instead=None)
    copy.delete()
    _restore(kept, copy, actor=actor, now=now)

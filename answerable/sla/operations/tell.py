"""Deadlines of which somebody is to be told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from answerable.journal.record import PROGRAM, record
from answerable.sla.models import Clock
from answerable.sla.operations.update import FIELDS, fact
from answerable.sla.rules.telling import Step

MOST = 200
HAPPENED = {Step.AHEAD: "sla.warned", Step.OVER: "sla.missed", Step.LATE: "sla.escalated"}


@dataclass(frozen=True, slots=True)
class Told:
    """That these members are told of a clock; `is_owed`: nobody was there, so whoever comes first is to be told."""

    clock: Clock
    member_ids: Sequence[int]
    is_owed: bool = False


def to_tell(now: datetime) -> list[Clock]:
    """Running clocks whose next step has come, taken to it; locked, so that two workers tell once. `told` keeps it."""
    waiting = Clock.objects.select_for_update(of=("self",), skip_locked=True).filter(stopped_at=None, instead=None, tell_at__lte=now)
    clocks = list(waiting.select_related("case__page__brand", "target__calendar").order_by("tell_at")[:MOST])
    for clock in clocks:
        clock.rise(now)
    return clocks


def owed(now: datetime) -> list[Clock]:
    """Running clocks of which nobody could be told; locked the same way."""
    waiting = Clock.objects.select_for_update(of=("self",), skip_locked=True).filter(stopped_at=None, instead=None, is_owed=True)
    return list(waiting.select_related("case__page__brand", "target__calendar").order_by("id")[:MOST])


def told(tellings: Iterable[Told], *, now: datetime) -> None:
    """Keep how far each clock is and whom that was told. Records sla.warned, sla.missed or sla.escalated."""
    facts, clocks = [], []
    for each in tellings:
        each.clock.is_owed = each.is_owed
        clocks.append(each.clock)
        happened = fact(HAPPENED[Step(each.clock.step)], each.clock, each.clock.case.page_id)
        facts.append(replace(happened, data={**happened.data, "told": list(each.member_ids)}))
    if clocks:
        Clock.objects.bulk_create(clocks, update_conflicts=True, unique_fields=["id"], update_fields=FIELDS)
        record(facts, actor=PROGRAM, now=now)

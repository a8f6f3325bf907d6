"""A case was opened again."""

from collections.abc import Collection
from datetime import datetime

from answerable.journal.record import PROGRAM, Actor
from answerable.sla import queries
from answerable.sla.models import Clock
from answerable.sla.operations.hold import hold
from answerable.sla.operations.insert import insert
from answerable.sla.operations.second_look import second_look


@second_look
def resume(case_ids: Collection[int], *, now: datetime, actor: Actor = PROGRAM) -> set[int]:
    """Starts a resolution clock with the time that the last one had left; a case that never had one gets none.

    Records `sla.started`; returns the cases that it changed.
    """
    ids = set(case_ids)
    busy = {clock.case_id for clock in hold(ids) if not clock.is_response}
    last = [clock for (case_id, kind), clock in queries.last_stopped(ids - busy).items() if kind == Clock.Kind.RESOLUTION]
    insert([clock.again(now) for clock in last], pages={clock.case_id: clock.case.page_id for clock in last}, now=now, actor=actor)
    return {clock.case_id for clock in last}

"""Starts the clocks of cases whose customer waits."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from answerable.sla import queries
from answerable.sla.models import Clock, Target
from answerable.sla.operations.hold import hold
from answerable.sla.operations.insert import insert
from answerable.sla.operations.second_look import second_look
from answerable.sla.operations.update import update
from answerable.sla.rules.need import Need, needs_by_case
from answerable.sla.rules.which_target import About, which_target

Clocks = Mapping[tuple[int, str], Clock]
FIRST, NEXT, RESOLUTION = Clock.Kind.FIRST_RESPONSE, Clock.Kind.NEXT_RESPONSE, Clock.Kind.RESOLUTION


@dataclass
class Plan:
    """What has to be written for a batch of needs, given the clocks that stand and those that stopped last."""

    standing: Clocks
    stopped: Clocks
    begun: list[Clock] = field(default_factory=list)
    changed: list[tuple[str, Clock]] = field(default_factory=list)

    def respond(self, need: Need, target: Target) -> None:
        """A response clock runs from the message on, the stricter target where a later message is more urgent."""
        clock = self.standing.get((need.case_id, FIRST)) or self.standing.get((need.case_id, NEXT))
        if clock is None:
            is_later = any((need.case_id, kind) in self.stopped for kind in (FIRST, NEXT))
            self.begun.append(Clock.begun(need.case_id, NEXT if is_later else FIRST, target, at=need.since))
        elif clock.hasten(target):
            self.changed.append(("sla.hastened", clock))

    def resolve(self, need: Need, target: Target) -> None:
        """A resolution clock runs: a new one, the paused one, or, in a case that opened again, what was left of the last."""
        clock = self.standing.get((need.case_id, RESOLUTION))
        if clock is None:
            self.begun.append(self._resolution(need, target))
            return
        if clock.paused_at:
            clock.go_on(need.since)
            self.changed.append(("sla.resumed", clock))
        if clock.hasten(target):
            self.changed.append(("sla.hastened", clock))

    def _resolution(self, need: Need, target: Target) -> Clock:
        last = self.stopped.get((need.case_id, RESOLUTION))
        if last is None or last.stopped_at is None:
            return Clock.begun(need.case_id, RESOLUTION, target, at=need.since)
        clock = last.again(max(need.since, last.stopped_at))
        clock.hasten(target)
        return clock


@second_look
def start(needs: Collection[Need], *, now: datetime) -> set[int]:
    """Sees that each waiting case has a response clock and a running resolution clock; returns the cases that it changed.

    A running clock keeps its start; it moves to another target only where that makes it due earlier. A paused resolution goes
    on. Cases that no target applies to get none. Records `sla.started`, `sla.hastened`, `sla.resumed`.
    """
    waiting, targets = needs_by_case(needs, now), queries.targets()
    standing = {(clock.case_id, clock.kind): clock for clock in hold(waiting)}
    known = queries.known(waiting, targets)
    plan = Plan(standing, queries.last_stopped(waiting))
    for need in waiting.values():
        target = which_target(targets, About(need.page_id, need.urgency, *known[need.case_id]))
        if target is not None:
            plan.respond(need, target)
            plan.resolve(need, target)
    update(plan.changed, now=now)
    insert(plan.begun, pages={each.case_id: each.page_id for each in waiting.values()}, now=now)
    return {clock.case_id for clock in [*plan.begun, *(clock for _, clock in plan.changed)]}

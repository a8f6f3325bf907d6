from dataclasses import replace
from datetime import datetime

from django.db import models

from answerable.sla.models.target import Target
from answerable.sla.rules.business_time import due, elapsed
from answerable.sla.rules.deadline import Deadline, deadline
from answerable.sla.rules.telling import MINUTE, Step, reached, tell_at


class Clock(models.Model):
    """One running or stopped clock. What decided (target, calendar) is kept, so that a later change leaves the past alone.

    Paused, a clock has no due time but the business seconds that it had left. Methods change the row in memory only.
    Where two cases became one, the clocks that do not count for now name the one that runs `instead`. `step` is what somebody was told
    of the deadline last, `tell_at` when the next is due; `is_owed`: nobody was there to be told, so whoever comes first is.
    """

    class Kind(models.TextChoices):
        FIRST_RESPONSE = "first_response"
        NEXT_RESPONSE = "next_response"
        RESOLUTION = "resolution"

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=15, choices=Kind)
    target = models.ForeignKey("sla.Target", on_delete=models.PROTECT, related_name="+", db_index=False)
    started_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)
    remaining_seconds = models.FloatField(null=True)
    stopped_at = models.DateTimeField(null=True)
    is_met = models.BooleanField(null=True)
    instead = models.ForeignKey("self", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    copy_of_id = models.BigIntegerField(null=True)
    step = models.PositiveSmallIntegerField(choices=[(each.value, each.name) for each in Step], db_default=0, default=0)
    tell_at = models.DateTimeField(null=True)
    is_owed = models.BooleanField(db_default=False, default=False)

    class Meta:
        indexes = [
            models.Index(fields=["instead"], condition=models.Q(instead__isnull=False), name="clock_set_aside"),
            models.Index(fields=["tell_at"], condition=models.Q(stopped_at=None, tell_at__isnull=False), name="clock_to_tell"),
            models.Index(fields=["id"], condition=models.Q(stopped_at=None, is_owed=True), name="clock_owed"),
            models.Index(fields=["started_at"], condition=~models.Q(kind="resolution"), name="clock_of_answer"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["case", "kind"], condition=models.Q(stopped_at__isnull=True), name="one_running_clock_a_kind"),
            models.CheckConstraint(
                condition=models.Q(due_at__isnull=False) | models.Q(remaining_seconds__isnull=False), name="clock_runs_or_waits"
            ),
        ]

    @classmethod
    def begun(cls, case_id: int, kind: str, target: Target, *, at: datetime) -> "Clock":
        """A new clock with all of the target's time."""
        clock = cls(case_id=case_id, kind=kind, target=target, started_at=at)
        clock._run_until(target.due(kind, at))
        return clock

    @property
    def is_response(self) -> bool:
        """Whether it measures an answer, rather than the end of the matter."""
        return self.kind != self.Kind.RESOLUTION

    def again(self, at: datetime) -> "Clock":
        """A new clock that goes on from `at` with what this stopped one had left."""
        left = self.target.minutes(self.kind) * MINUTE if self.remaining_seconds is None else self.remaining_seconds
        clock = Clock(case_id=self.case_id, kind=self.kind, target=self.target, started_at=at, step=self.step)
        clock._run_until(due(at, left, self.target.calendar.opening))
        return clock

    def reading(self, now: datetime) -> Deadline:
        """How near its deadline is, as every list, screen and file tells it."""
        left = None if self.paused_at is None else self.remaining_seconds
        read = deadline(self.due_at, started_at=self.started_at, now=now, paused_with=left, stopped_at=self.stopped_at)
        return replace(read, is_late=self.is_met is False) if self.stopped_at else read

    def seconds_left(self, at: datetime) -> float:
        """Business seconds until it is due, negative once it is over; paused, what it had left."""
        if self.due_at is None:
            return self.remaining_seconds or 0.0
        return elapsed(at, self.due_at, self.target.calendar.opening)

    def pause(self, at: datetime) -> None:
        """No time passes from `at` on."""
        self.remaining_seconds, self.due_at, self.paused_at = self.seconds_left(at), None, at
        self.tell_at, self.is_owed = None, False

    def go_on(self, at: datetime) -> None:
        """Time passes again, from `at` or the pause, whichever is later."""
        at = max(at, self.paused_at or at)
        due_at = due(at, self.seconds_left(at), self.target.calendar.opening)
        self.paused_at = self.remaining_seconds = None
        self._run_until(due_at)

    def stop(self, at: datetime) -> None:
        """Ends it, met if it was not over at `at`; what was left is kept for a case that opens again."""
        left = self.seconds_left(at)
        self.is_met = left >= 0 if self.due_at is None else at <= self.due_at
        self.stopped_at, self.remaining_seconds = at, left

    def hasten(self, target: Target) -> bool:
        """Moves a running clock to `target`, time used so far counted, only if that makes it due earlier; says whether it did.

        What followed on its own target counts for clocks that begin from then on.
        """
        if self.due_at is None or target.key == self.target.key:
            return False
        due_at = self._due_under(target)
        if due_at >= self.due_at:
            return False
        self.target = target
        self._run_until(due_at)
        return True

    def rise(self, now: datetime) -> Step:
        """Go on to the step that is to be told now, and say which that is."""
        assert self.due_at is not None
        target, hours = self.target, self.target.calendar.opening
        lead, further = target.lead(self.kind), target.further_minutes
        step = reached(Step(self.step), self.due_at, now, hours, lead_minutes=lead, further_minutes=further)
        self.step = step
        self._run_until(self.due_at)
        return step

    def _due_under(self, target: Target) -> datetime:
        """An answer is measured from the message; a resolution, which may have waited, by what it would have less or more."""
        if self.is_response:
            return target.due(self.kind, self.started_at)
        assert self.due_at is not None
        less = (self.target.minutes(self.kind) - target.minutes(self.kind)) * MINUTE
        return due(self.due_at, -less, target.calendar.opening)

    def _run_until(self, due_at: datetime) -> None:
        hours, lead, further = self.target.calendar.opening, self.target.lead(self.kind), self.target.further_minutes
        self.due_at = due_at
        self.tell_at = tell_at(Step(self.step), due_at, hours, lead_minutes=lead, further_minutes=further)

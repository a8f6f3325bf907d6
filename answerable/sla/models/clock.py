from datetime import datetime

from django.db import models

from answerable.sla.models.target import Target
from answerable.sla.rules.business_time import due, elapsed

MINUTE = 60.0


class Clock(models.Model):
    """One running or stopped clock. What decided (target, calendar) is kept, so that a later change leaves the past alone.

    Paused, a clock has no due time but the business seconds that it had left. Methods change the row in memory only.
    Where two cases became one, the clocks that do not count for now name the one that runs `instead`.
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

    class Meta:
        indexes = [models.Index(fields=["instead"], condition=models.Q(instead__isnull=False), name="clock_set_aside")]
        constraints = [
            models.UniqueConstraint(fields=["case", "kind"], condition=models.Q(stopped_at__isnull=True), name="one_running_clock_a_kind"),
            models.CheckConstraint(
                condition=models.Q(due_at__isnull=False) | models.Q(remaining_seconds__isnull=False), name="clock_runs_or_waits"
            ),
        ]

    @classmethod
    def begun(cls, case_id: int, kind: str, target: Target, *, at: datetime) -> "Clock":
        """A new clock with all of the target's time."""
        due_at = due(at, target.minutes(kind) * MINUTE, target.calendar.opening)
        return cls(case_id=case_id, kind=kind, target=target, started_at=at, due_at=due_at)

    @property
    def is_response(self) -> bool:
        """Whether it measures an answer, rather than the end of the matter."""
        return self.kind != self.Kind.RESOLUTION

    def again(self, at: datetime) -> "Clock":
        """A new clock that goes on from `at` with what this stopped one had left."""
        left = self.target.minutes(self.kind) * MINUTE if self.remaining_seconds is None else self.remaining_seconds
        due_at = due(at, left, self.target.calendar.opening)
        return Clock(case_id=self.case_id, kind=self.kind, target=self.target, started_at=at, due_at=due_at)

    def seconds_left(self, at: datetime) -> float:
        """Business seconds until it is due, negative once it is over; paused, what it had left."""
        if self.due_at is None:
            return self.remaining_seconds or 0.0
        return elapsed(at, self.due_at, self.target.calendar.opening)

    def pause(self, at: datetime) -> None:
        """No time passes from `at` on."""
        self.remaining_seconds, self.due_at, self.paused_at = self.seconds_left(at), None, at

    def go_on(self, at: datetime) -> None:
        """Time passes again, from `at` or the pause, whichever is later."""
        at = max(at, self.paused_at or at)
        self.due_at = due(at, self.seconds_left(at), self.target.calendar.opening)
        self.paused_at = self.remaining_seconds = None

    def stop(self, at: datetime) -> None:
        """Ends it, met if it was not over at `at`; what was left is kept for a case that opens again."""
        left = self.seconds_left(at)
        self.is_met = left >= 0 if self.due_at is None else at <= self.due_at
        self.stopped_at, self.remaining_seconds = at, left

    def hasten(self, target: Target, at: datetime) -> bool:
        """Moves a running clock to `target`, time used before `at` counted, only if that makes it due earlier; says whether it did.

        What followed on its own target counts for clocks that begin from then on.
        """
        if self.due_at is None or (target.page_id, target.urgency) == (self.target.page_id, self.target.urgency):
            return False
        less = (self.target.minutes(self.kind) - target.minutes(self.kind)) * MINUTE
        due_at = due(at, self.seconds_left(at) - less, target.calendar.opening)
        if due_at >= self.due_at:
            return False
        self.due_at, self.target = due_at, target
        return True

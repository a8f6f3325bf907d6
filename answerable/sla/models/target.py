from datetime import datetime

from django.db import models

from answerable.sla.rules.business_time import due
from answerable.sla.rules.same_day import same_day
from answerable.sla.rules.telling import MINUTE
from answerable.sla.rules.times import Times
from answerable.sla.rules.which_target import Key


class Target(models.Model):
    """How soon a case is answered and ended; the most specific one that fits applies (`rules.which_target`).

    Other times are another row, and this one is retired: clocks keep the target that decided.
    """

    calendar = models.ForeignKey("sla.Calendar", on_delete=models.PROTECT, related_name="+")
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", null=True)
    urgency = models.CharField(max_length=10, blank=True)
    topic = models.ForeignKey("topics.Topic", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    standing = models.CharField(max_length=40, blank=True, db_default="")
    response_minutes = models.PositiveIntegerField()
    next_minutes = models.PositiveIntegerField()
    resolution_minutes = models.PositiveIntegerField()
    cutoff_minute = models.PositiveSmallIntegerField(null=True)
    lead_minutes = models.PositiveIntegerField(db_default=0)
    further_minutes = models.PositiveIntegerField(db_default=0)
    pauses = models.BooleanField(db_default=True)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page", "urgency", "topic", "standing"],
                condition=models.Q(retired_at=None),
                name="one_target_each",
                nulls_distinct=False,
            ),
            models.CheckConstraint(condition=models.Q(cutoff_minute=None) | models.Q(cutoff_minute__lte=1440), name="cutoff_within_a_day"),
        ]

    @property
    def key(self) -> Key:
        """What it asks of a case."""
        return Key(self.page_id, self.urgency, self.topic_id, self.standing)

    @property
    def times(self) -> Times:
        """What it promises."""
        first, following, resolution = self.response_minutes, self.next_minutes, self.resolution_minutes
        return Times(first, following, resolution, self.cutoff_minute, self.lead_minutes, self.further_minutes, self.pauses)

    def minutes(self, kind: str) -> int:
        """Business minutes for a clock of `kind`."""
        return {"first_response": self.response_minutes, "next_response": self.next_minutes}.get(kind, self.resolution_minutes)

    def due(self, kind: str, start: datetime) -> datetime:
        """By when a clock of `kind` that starts then wants an end."""
        if self.cutoff_minute is not None and kind != "resolution":
            return same_day(start, self.cutoff_minute, self.calendar.opening)
        return due(start, self.minutes(kind) * MINUTE, self.calendar.opening)

    def lead(self, kind: str) -> float:
        """How many business minutes ahead somebody is told: no sooner than in the second half of the time."""
        if self.cutoff_minute is not None and kind != "resolution":
            return self.lead_minutes
        return min(self.lead_minutes, self.minutes(kind) / 2)

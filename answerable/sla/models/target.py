from django.db import models


class Target(models.Model):
    """How many business minutes a case has; the most specific one (page, then urgency) applies.

    Other minutes are another row, and this one is retired: clocks keep the target that decided.
    """

    calendar = models.ForeignKey("sla.Calendar", on_delete=models.PROTECT, related_name="+")
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", null=True)
    urgency = models.CharField(max_length=10, blank=True)
    response_minutes = models.PositiveIntegerField()
    resolution_minutes = models.PositiveIntegerField()
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page", "urgency"], condition=models.Q(retired_at=None), name="one_target_each", nulls_distinct=False
            )
        ]

    def minutes(self, kind: str) -> int:
        """Business minutes for a clock of `kind`."""
        return self.resolution_minutes if kind == "resolution" else self.response_minutes

from django.db import models


class Clock(models.Model):
    """One running or stopped clock. What decided (target, calendar) is kept, so that a later change leaves the past alone.

    Paused, a clock has no due time but the business seconds that it had left.
    """

    class Kind(models.TextChoices):
        FIRST_RESPONSE = "first_response"
        NEXT_RESPONSE = "next_response"
        RESOLUTION = "resolution"

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=15, choices=Kind)
    target = models.ForeignKey("sla.Target", on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)
    remaining_seconds = models.FloatField(null=True)
    stopped_at = models.DateTimeField(null=True)
    is_met = models.BooleanField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "kind"], condition=models.Q(stopped_at__isnull=True), name="one_running_clock_a_kind"),
            models.CheckConstraint(condition=models.Q(due_at__isnull=False) | models.Q(remaining_seconds__isnull=False), name="clock_runs_or_waits"),
        ]

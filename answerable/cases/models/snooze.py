from django.db import models


class Snooze(models.Model):
    """That somebody put a case aside until a time; it stands until `ended_at`. Clocks run on meanwhile."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    member_id = models.BigIntegerField(null=True)
    department_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case"], condition=models.Q(ended_at__isnull=True), name="one_standing_snooze")]
        indexes = [models.Index(fields=["until"], condition=models.Q(ended_at__isnull=True), name="snooze_ends")]

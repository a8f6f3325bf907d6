from django.db import models


class HoldBack(models.Model):
    """That an entry is not listed in public, why, and who said so; it stands until `ended_at`. The complaint counts all the same."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=12)
    note = models.CharField(max_length=300, blank=True)
    member_id = models.BigIntegerField()
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=models.Q(ended_at__isnull=True), name="one_standing_hold_back"),
        ]

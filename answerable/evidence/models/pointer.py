from django.db import models


class Pointer(models.Model):
    """That the public was told that a case goes on in private: by which send, or why not (`silence`). It is no closing word."""

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+", primary_key=True)
    outbound = models.OneToOneField("publish.Outbound", on_delete=models.PROTECT, related_name="+", null=True)
    silence = models.CharField(max_length=12, blank=True)
    member_id = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(outbound__isnull=False) ^ ~models.Q(silence=""), name="pointer_or_reason"),
        ]

from django.db import models


class Alert(models.Model):
    """One thing that needs a person: whoever sees the page, or one `member`. While it stands, the same cause does not raise another."""

    cause = models.CharField(max_length=120)
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", null=True)
    case_id = models.BigIntegerField(null=True)
    policy_id = models.BigIntegerField(null=True)
    promise_id = models.BigIntegerField(null=True)
    member = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+", null=True)
    sentence = models.CharField(max_length=300)
    raised_at = models.DateTimeField()
    over_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cause"], condition=models.Q(over_at__isnull=True), name="one_standing_alert")]
        indexes = [models.Index(fields=["-raised_at"], name="alert_newest")]

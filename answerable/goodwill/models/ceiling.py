from django.db import models


class Ceiling(models.Model):
    """Up to how much, in minor units of a currency, somebody decides alone in one case; more needs an approval.

    Empty fields ask nothing: a row without topic, reason, department and role counts for everybody and everything.
    """

    topic = models.ForeignKey("topics.Topic", on_delete=models.PROTECT, related_name="+", null=True)
    reason = models.CharField(max_length=12, blank=True, default="")
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", null=True)
    role = models.CharField(max_length=10, blank=True, default="")
    currency = models.CharField(max_length=3)
    amount = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["topic", "reason", "department", "role", "currency"], nulls_distinct=False, name="ceiling_once_a_situation"
            ),
            models.CheckConstraint(condition=models.Q(amount__gte=0), name="ceiling_not_below_nothing"),
            models.CheckConstraint(condition=models.Q(topic__isnull=True) | models.Q(reason=""), name="ceiling_for_topic_or_reason"),
        ]

from django.db import models


class Attempt(models.Model):
    """One try to send or to do something; written before the network is called, so that a crash leaves its trace."""

    outbound = models.ForeignKey("publish.Outbound", on_delete=models.PROTECT, related_name="+", null=True)
    intervention = models.ForeignKey("publish.Intervention", on_delete=models.PROTECT, related_name="+", null=True)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=20, blank=True)
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outbound__isnull=False) ^ models.Q(intervention__isnull=False), name="attempt_at_one_thing"
            ),
        ]

from django.db import models


class Attempt(models.Model):
    """One try to send; written before the network is called, so that a crash leaves its trace."""

    outbound = models.ForeignKey("publish.Outbound", on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=20, blank=True)
    words = models.CharField(max_length=300, blank=True)

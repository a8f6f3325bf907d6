from django.db import models


class Workshop(models.Model):
    """When a policy is talked through together: a day, and where to read about it or to take part."""

    policy = models.ForeignKey("policy.Policy", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    held_on = models.DateField()
    link = models.URLField(max_length=500, blank=True)
    called_off_at = models.DateTimeField(null=True)

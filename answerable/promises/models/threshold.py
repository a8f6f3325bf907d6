from django.db import models


class Threshold(models.Model):
    """When a promise warns its owner: `count` complaints in `hours`, and `factor` times what is usual for it; one row at most."""

    count = models.PositiveSmallIntegerField(default=5)
    hours = models.PositiveSmallIntegerField(default=24)
    factor = models.FloatField(default=3)
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_threshold")]

from django.db import models


class Currency(models.Model):
    """What the company counts its costs in, as ISO 4217 writes it; one row at most."""

    code = models.CharField(max_length=3)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_currency")]

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Following(models.Model):
    """What its author wants done once a text that waits has left: the steps of the macros that it was written with, as keys."""

    outbound = models.OneToOneField("publish.Outbound", on_delete=models.PROTECT, related_name="+", primary_key=True)
    wording_ids = ArrayField(models.BigIntegerField())
    steps = ArrayField(models.CharField(max_length=30))

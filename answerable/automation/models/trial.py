from django.contrib.postgres.fields import ArrayField
from django.db import models


class Trial(models.Model):
    """A version tried on the cases of the last days, on the pages that who asked can see; nothing is changed by it.

    `found` are the newest cases that it would have worked on, with when; counts are of occasions.
    """

    version = models.ForeignKey("automation.Version", on_delete=models.PROTECT, related_name="+")
    member_id = models.BigIntegerField()
    days = models.PositiveSmallIntegerField()
    page_ids = ArrayField(models.BigIntegerField())
    total_count = models.PositiveIntegerField(default=0)
    looked_count = models.PositiveIntegerField(default=0)
    found_count = models.PositiveIntegerField(default=0)
    case_count = models.PositiveIntegerField(default=0)
    found = models.JSONField(default=list)
    asked_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

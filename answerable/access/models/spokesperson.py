from django.contrib.postgres.fields import ArrayField
from django.db import models


class Spokesperson(models.Model):
    """Who speaks for a brand where it is a PR matter, and which departments see such cases."""

    brand = models.OneToOneField("channels.Brand", on_delete=models.PROTECT, related_name="+", primary_key=True)
    member = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+", db_index=False)
    department_ids = ArrayField(models.BigIntegerField(), default=list)
    named_at = models.DateTimeField()

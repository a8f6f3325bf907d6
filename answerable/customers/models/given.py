from django.db import models


class Given(models.Model):
    """What the company said of one person, who keeps it when they are merged into another; what counts stands on `Person`."""

    person = models.OneToOneField("customers.Person", on_delete=models.PROTECT, related_name="+", primary_key=True)
    standing = models.CharField(max_length=40, blank=True, default="")
    value_minor = models.BigIntegerField(null=True)
    value_currency = models.CharField(max_length=3, blank=True, default="")
    at = models.DateTimeField()

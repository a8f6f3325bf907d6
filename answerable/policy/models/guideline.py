from django.db import models


class Guideline(models.Model):
    """How a brand writes, in its own words, since `at`. A version is never changed: saving writes a new one."""

    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    text = models.TextField()
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["brand", "version"], name="one_guideline_a_version")]

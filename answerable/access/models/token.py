from django.contrib.postgres.fields import ArrayField
from django.db import models


class Token(models.Model):
    """By which another program of the company speaks to the desk. The secret was shown once and is kept as its SHA-256 only.

    `hint` is how it begins, to tell one from another. Without a brand it is for all. `made_by_id` may know it, so it dies with them.
    """

    class Right(models.TextChoices):
        READ_TOUCHPOINTS = "touchpoints:read"
        WRITE_TOUCHPOINTS = "touchpoints:write"
        READ_CUSTOMERS = "customers:read"
        WRITE_CUSTOMERS = "customers:write"
        READ_DEEDS = "deeds:read"

    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=12)
    rights = ArrayField(models.CharField(max_length=20, choices=Right))
    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+", null=True)
    made_by_id = models.BigIntegerField()
    made_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["made_by_id"], condition=models.Q(revoked_at__isnull=True), name="token_of_member")]

    def __str__(self) -> str:
        return f"{self.name} {self.hint}"

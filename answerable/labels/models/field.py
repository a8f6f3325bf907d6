from django.db import models
from django.db.models.functions import Lower


class Field(models.Model):
    """Something that a company wants to know of its cases: an order number, a line, a date."""

    class Kind(models.TextChoices):
        TEXT = "text"
        NUMBER = "number"
        DATE = "date"
        CHOICE = "choice"

    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+", null=True)
    name = models.CharField(max_length=60)
    kind = models.CharField(max_length=10, choices=Kind)
    is_required_to_close = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"), "brand", condition=models.Q(retired_at__isnull=True), nulls_distinct=False, name="field_once_a_brand"
            )
        ]

    def __str__(self) -> str:
        return self.name

from django.db import models
from django.db.models.functions import Lower


class Kind(models.Model):
    """What the company gives when something went wrong: a refund, a voucher, a gift. A retired one stays where it was given."""

    name = models.CharField(max_length=60)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("name"), condition=models.Q(retired_at__isnull=True), name="one_kind_of_gesture_a_name")
        ]

    def __str__(self) -> str:
        return self.name

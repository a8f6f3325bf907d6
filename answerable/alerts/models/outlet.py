from datetime import datetime

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Outlet(models.Model):
    """A room of a chat tool in which staff are told: of what concerns a department, or of everything where none is named.

    `sealed` holds its address, which is a secret: who has it may write there. `pages` narrows it to some pages. `trouble` is why the
    last message was not taken; after failures in a row it rests until `rests_until`.
    """

    name = models.CharField(max_length=60)
    service = models.CharField(max_length=60)
    sealed = models.BinaryField()
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", null=True)
    page_ids = ArrayField(models.BigIntegerField(), default=list)
    is_private_allowed = models.BooleanField(default=False)
    opened_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True)
    failure_count = models.PositiveIntegerField(default=0)
    rests_until = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=200, blank=True)

    def is_resting(self, now: datetime) -> bool:
        """Whether nothing is tried for a while."""
        return self.rests_until is not None and now < self.rests_until

    @property
    def cause(self) -> str:
        """The name of the alert that it takes no alerts."""
        return f"outlet {self.pk}"

from datetime import datetime

from django.db import models


class Way(models.Model):
    """A way by which staff are told outside of the desk, and how it fares.

    `trouble` is why the last message was not taken; after failures in a row it rests until `rests_until`.
    """

    told_at = models.DateTimeField(null=True)
    failure_count = models.PositiveIntegerField(default=0)
    rests_until = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True

    def is_resting(self, now: datetime) -> bool:
        """Whether nothing is tried for a while."""
        return self.rests_until is not None and now < self.rests_until

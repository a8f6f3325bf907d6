import uuid

from django.db import models


class Rulebook(models.Model):
    """All rules together: `version` counts what was changed in any of them. There is one row.

    `stamp` is another one with every change, also where one was rolled back: by it a process knows whether what it compiled still holds.
    """

    version = models.PositiveIntegerField(default=0)
    stamp = models.UUIDField(default=uuid.uuid4)
    changed_at = models.DateTimeField()

from django.db import models


class Rule(models.Model):
    """Something that may not be said, or not so; `code` is what staff call it (L-07). What it asks stands in its newest version.

    `switched_on_at` is since when it binds; without it, it is being written or rests.
    """

    code = models.CharField(max_length=12, unique=True)
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+")
    switched_on_at = models.DateTimeField(null=True)

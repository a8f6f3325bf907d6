from django.db import models


class Policy(models.Model):
    """Something that colleagues have to know, in the library of a department. What it says stands in its newest version."""

    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+")
    retired_at = models.DateTimeField(null=True)

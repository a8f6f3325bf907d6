from django.db import models


class Revision(models.Model):
    """What a message said before its author changed it."""

    message = models.ForeignKey("cases.Message", on_delete=models.PROTECT, related_name="+")
    text = models.TextField(blank=True)
    replaced_at = models.DateTimeField()

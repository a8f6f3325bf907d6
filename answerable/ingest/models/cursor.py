from django.db import models


class Cursor(models.Model):
    """Up to where a page's list was read."""

    page = models.OneToOneField("channels.Page", on_delete=models.PROTECT, related_name="+", primary_key=True)
    position = models.TextField(blank=True)
    moved_at = models.DateTimeField()

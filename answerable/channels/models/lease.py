from django.db import models


class Lease(models.Model):
    """Which process listens to a page, and until when it is believed to: one at a time holds the stream."""

    page = models.OneToOneField("channels.Page", on_delete=models.PROTECT, related_name="+", primary_key=True)
    holder = models.UUIDField()
    until = models.DateTimeField()

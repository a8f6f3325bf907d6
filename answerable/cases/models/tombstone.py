from django.db import models


class Tombstone(models.Model):
    """A deletion that arrived before the message it deletes: when that comes, it is not shown."""

    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+")
    external_id = models.CharField(max_length=200)
    deleted_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "external_id"], name="tombstone_once_a_page")]

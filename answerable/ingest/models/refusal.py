from django.db import models


class Refused(models.Model):
    """A sample of what was refused at the hook: the first bytes, a few a page, so that nobody can fill the disk."""

    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(max_length=200)
    sample = models.BinaryField(max_length=500)

    class Meta:
        indexes = [models.Index(fields=["page", "-id"], name="refused_of_page")]

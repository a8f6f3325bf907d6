from django.db import models


class Credential(models.Model):
    """What opens a page on its network, sealed by `core.crypto`; a connector gets it opened and hands back rotated ones."""

    page = models.OneToOneField("channels.Page", on_delete=models.PROTECT, related_name="+", primary_key=True)
    sealed = models.BinaryField()
    expires_at = models.DateTimeField(null=True)
    renewed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

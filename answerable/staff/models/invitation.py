from datetime import datetime, timedelta

from django.conf import settings
from django.db import models


class Invitation(models.Model):
    """The link that a member was sent last to choose their first password. Who has chosen one has no row."""

    member = models.OneToOneField("staff.Member", on_delete=models.PROTECT, related_name="+", primary_key=True)
    sent_at = models.DateTimeField()

    @property
    def ends_at(self) -> datetime:
        """When the link stops working."""
        return self.sent_at + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)

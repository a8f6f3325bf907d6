from datetime import datetime

from django.db import models

from answerable.channels.rules.scarce import scarce_until


class Health(models.Model):
    """How a page's connection is doing; its state in words is computed by `rules.page_state`, never stored.

    `limits` is what its network said at `limits_at` to be left: what of, per cent, and when it begins anew.
    `delivery_error` is why the network does not deliver here, as it said when it was last given our address; "" where it took it.
    `stream` says since `stream_at` whether the network speaks by itself: it does, it cannot here, or it fell silent.
    """

    class Stream(models.TextChoices):
        OPEN = "open"
        NONE = "none"
        LOST = "lost"

    page = models.OneToOneField("channels.Page", on_delete=models.PROTECT, related_name="+", primary_key=True)
    last_event_at = models.DateTimeField(null=True)
    last_polled_at = models.DateTimeField(null=True)
    last_poll_missed_count = models.PositiveIntegerField(default=0)
    last_missed_at = models.DateTimeField(null=True)
    subscribed_at = models.DateTimeField(null=True)
    delivery_error = models.CharField(max_length=300, blank=True, db_default="")
    usual_gap_seconds = models.FloatField(null=True)
    failing_since = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=300, blank=True)
    last_error_code = models.CharField(max_length=60, blank=True)
    held_until = models.DateTimeField(null=True)
    refused_count = models.PositiveIntegerField(default=0)
    last_refused_at = models.DateTimeField(null=True)
    limits = models.JSONField(default=list, db_default=[])
    limits_at = models.DateTimeField(null=True)
    duplicate_count = models.PositiveIntegerField(default=0)
    stream = models.CharField(max_length=10, choices=Stream, blank=True, db_default="")
    stream_at = models.DateTimeField(null=True)

    @property
    def limits_told(self) -> list[tuple[str, int, datetime | None]]:
        """The limits with times as times."""
        return [(name, left, datetime.fromisoformat(at) if at else None) for name, left, at in self.limits]

    def sparing_until(self, now: datetime) -> datetime | None:
        """Until when the page is asked no more by itself, None where it is asked as always."""
        return scarce_until(self.limits_told, self.limits_at, now)

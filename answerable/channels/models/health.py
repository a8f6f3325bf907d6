from django.db import models


class Health(models.Model):
    """How a page's connection is doing; its state in words is computed by `rules.page_state`, never stored."""

    page = models.OneToOneField("channels.Page", on_delete=models.PROTECT, related_name="+", primary_key=True)
    last_event_at = models.DateTimeField(null=True)
    last_polled_at = models.DateTimeField(null=True)
    last_poll_missed_count = models.PositiveIntegerField(default=0)
    last_missed_at = models.DateTimeField(null=True)
    subscribed_at = models.DateTimeField(null=True)
    usual_gap_seconds = models.FloatField(null=True)
    failing_since = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=300, blank=True)
    last_error_code = models.CharField(max_length=60, blank=True)
    held_until = models.DateTimeField(null=True)
    refused_count = models.PositiveIntegerField(default=0)
    last_refused_at = models.DateTimeField(null=True)
    duplicate_count = models.PositiveIntegerField(default=0)

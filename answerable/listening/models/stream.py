from django.db import models


class Stream(models.Model):
    """How far the network around a page was heard, and which process hears it: one at a time, until then.

    `seen_count` posts went by since `begun_at`, `kept_count` of them named a phrase. `words` are the network's, where it fell silent.
    """

    page = models.OneToOneField("channels.Page", on_delete=models.PROTECT, related_name="+", primary_key=True)
    holder = models.UUIDField(null=True)
    until = models.DateTimeField(null=True)
    cursor = models.TextField(blank=True)
    seen_count = models.BigIntegerField(default=0)
    kept_count = models.BigIntegerField(default=0)
    begun_at = models.DateTimeField()
    heard_at = models.DateTimeField(null=True)
    words = models.CharField(max_length=300, blank=True)

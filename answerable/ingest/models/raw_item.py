from django.contrib.postgres.indexes import BrinIndex
from django.db import models


class RawItem(models.Model):
    """One item of a network as its bytes came. (page, key) is unique, which makes every way in idempotent.

    While it waits, `due_at` is when it may be worked: later than it came for an answer whose question has not arrived yet.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        MESSAGE = "message"
        EDIT = "edit"
        DELETION = "deletion"
        IGNORED = "ignored"
        FAILED = "failed"

    class Via(models.TextChoices):
        WEBHOOK = "webhook"
        POLL = "poll"
        STREAM = "stream"
        IMPORT = "import"
        FILE = "file"
        FORM = "form"

    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=250)
    body = models.BinaryField()
    via = models.CharField(max_length=10, choices=Via)
    received_at = models.DateTimeField()
    due_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    reason = models.CharField(max_length=300, blank=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "key"], name="raw_item_once_a_page")]
        indexes = [
            BrinIndex(fields=["received_at"], name="raw_received"),
            models.Index(fields=["id"], condition=models.Q(state="waiting"), name="raw_waiting"),
            models.Index(
                fields=["page", "key"],
                opclasses=["int8_ops", "varchar_pattern_ops"],
                condition=models.Q(state__in=["waiting", "failed"]),
                name="raw_unfinished",
            ),
            models.Index(fields=["page", "id"], condition=models.Q(state="failed"), name="raw_failed"),
        ]

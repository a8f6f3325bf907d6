import uuid

from django.db import models


class Outbound(models.Model):
    """One thing to be said on a network, once. `key` is handed to networks that take one.

    `due_at` is when it may be worked next: while it is being sent, the end of the sender's lease.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        SENDING = "sending"
        SENT = "sent"
        FAILED = "failed"
        UNKNOWN = "unknown"
        WITHDRAWN = "withdrawn"

    class Kind(models.TextChoices):
        PUBLIC_REPLY = "public"
        PRIVATE_REPLY = "private"
        DIRECT_MESSAGE = "direct"

    key = models.UUIDField(default=uuid.uuid4, unique=True)
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    leg = models.ForeignKey("cases.Leg", on_delete=models.PROTECT, related_name="+")
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    reply_to = models.CharField(max_length=200)
    text = models.TextField()
    member_id = models.BigIntegerField()
    department_id = models.BigIntegerField()
    discipline = models.CharField(max_length=10)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    queued_at = models.DateTimeField()
    due_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    attempt_count = models.PositiveSmallIntegerField(default=0)
    words = models.CharField(max_length=300, blank=True)
    external_id = models.CharField(max_length=200, blank=True)
    handling_seconds = models.FloatField(default=0)
    verdict = models.JSONField()

    class Meta:
        indexes = [
            models.Index(fields=["case", "id"], name="outbound_of_case"),
            models.Index(fields=["leg", "-id"], name="outbound_of_leg"),
            models.Index(fields=["due_at"], condition=models.Q(state__in=["queued", "sending"]), name="outbound_under_way"),
            models.Index(fields=["page", "external_id"], condition=~models.Q(external_id=""), name="outbound_by_external_id"),
        ]

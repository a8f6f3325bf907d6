from typing import ClassVar

from django.db import models

from answerable.publish.models.errand import Errand


class Outbound(Errand):
    """One thing to be said on a network, once. `key` is handed to networks that take one."""

    word: ClassVar[str] = "reply"

    class Kind(models.TextChoices):
        PUBLIC_REPLY = "public"
        PRIVATE_REPLY = "private"
        DIRECT_MESSAGE = "direct"

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    leg = models.ForeignKey("cases.Leg", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    reply_to = models.CharField(max_length=200)
    text = models.TextField()
    discipline = models.CharField(max_length=10)
    external_id = models.CharField(max_length=200, blank=True)
    verdict = models.JSONField()

    class Meta:
        indexes = [
            models.Index(fields=["case", "id"], name="outbound_of_case"),
            models.Index(fields=["leg", "-id"], name="outbound_of_leg"),
            models.Index(fields=["due_at"], condition=models.Q(state__in=["queued", "sending"]), name="outbound_under_way"),
            models.Index(fields=["page", "external_id"], condition=~models.Q(external_id=""), name="outbound_by_external_id"),
        ]

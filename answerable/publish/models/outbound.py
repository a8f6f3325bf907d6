from typing import ClassVar

from django.db import models

from answerable.publish.models.errand import Errand


class Outbound(Errand):
    """One thing to be said on a network, once. `key` is handed to networks that take one.

    `template` names the one that it is and fills it, where it is one (`contract.Filled`); `text` is how it reads.
    `seen` is the mark of the last answer that its author knew: what was held is not said after a newer one.
    """

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
    seen = models.CharField(max_length=60, blank=True)
    template = models.JSONField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["case", "id"], name="outbound_of_case"),
            models.Index(fields=["leg", "-id"], name="outbound_of_leg"),
            models.Index(fields=["due_at"], condition=models.Q(state__in=["queued", "sending"]), name="outbound_under_way"),
            models.Index(fields=["case", "id"], condition=models.Q(state="held"), name="outbound_held"),
            models.Index(fields=["page", "finished_at", "key"], condition=models.Q(state="sent"), name="outbound_done"),
            models.Index(fields=["page", "external_id"], condition=~models.Q(external_id=""), name="outbound_by_external_id"),
        ]

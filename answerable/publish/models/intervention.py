from typing import ClassVar

from django.db import models

from answerable.publish.models.errand import Errand
from answerable.publish.rules.acts import Act


class Intervention(Errand):
    """What a community manager does to a message, or to who wrote it: `target` is the network's id of what it is done to.

    Each says how its target is to be afterwards, so one that may have happened can be done again without harm.
    """

    word: ClassVar[str] = "moderation"

    message = models.ForeignKey("cases.Message", on_delete=models.PROTECT, related_name="+")
    act = models.CharField(max_length=10, choices=[(each.value, each.value) for each in Act])
    target = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    verdict = models.JSONField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["page", "target", "-id"], name="intervention_by_target"),
            models.Index(fields=["page", "finished_at", "key"], condition=models.Q(state="sent"), name="intervention_done"),
            models.Index(fields=["due_at"], condition=models.Q(state__in=["queued", "sending"]), name="intervention_under_way"),
        ]

    @property
    def case_id(self) -> int:  # type: ignore[override]  # it goes where its message goes
        """The case in which its message stands."""
        return int(self.message.case_id)

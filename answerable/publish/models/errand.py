import uuid
from typing import ClassVar

from django.db import models


class Errand(models.Model):
    """One thing to be done on a network, once. `key` tells two wishes for the same thing from one that was sent twice.

    What waits for approval is held: nothing works it before it is released; what is sent back is returned to its author.
    `due_at` is when it may be worked next: while it is being done, the end of the lease of who does it. `word` begins its events.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        SENDING = "sending"
        SENT = "sent"
        FAILED = "failed"
        UNKNOWN = "unknown"
        WITHDRAWN = "withdrawn"
        HELD = "held"
        RETURNED = "returned"

    word: ClassVar[str]
    case_id: int

    key = models.UUIDField(default=uuid.uuid4, unique=True)
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+")
    member_id = models.BigIntegerField()
    department_id = models.BigIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    queued_at = models.DateTimeField()
    due_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    attempt_count = models.PositiveSmallIntegerField(default=0)
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True

    @property
    def cause(self) -> str:
        """The name of its alert."""
        return f"{self._meta.model_name} {self.pk}"

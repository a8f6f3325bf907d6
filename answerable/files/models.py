import uuid

from django.db import models

from answerable.files.rules.kinds import Kind


class StoredFile(models.Model):
    """A file that is kept. Its row is there before its content and gone after it, so that no content is ever without a row.

    `sha256` is of what came; a picture is kept as it was drawn anew, so that what came with it beside its pixels is gone.
    """

    class State(models.TextChoices):
        PENDING = "pending"
        READY = "ready"
        REMOVED = "removed"

    place = models.UUIDField(default=uuid.uuid4, unique=True)
    kind = models.CharField(max_length=10, choices=[(each.value, each.value) for each in Kind])
    media_type = models.CharField(max_length=100)
    name = models.CharField(max_length=200, blank=True)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=10, choices=State, default=State.PENDING)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["created_at"], condition=~models.Q(state="ready"), name="file_to_forget"),
        ]

    def key(self, *, small: bool = False) -> str:
        """Where its content lies in the store; `small` is a picture's thumbnail."""
        return f"{self.place.hex[:2]}/{self.place.hex}{'-small' if small else ''}"

from django.db import models


class Attachment(models.Model):
    """A file that came with a message. It is fetched from the network after the message is shown, and may be refused.

    `due_at` is when it may be fetched next: while it is being fetched, the end of the fetcher's lease. `reason` is the word of
    `files.errors` or of `core.fetch` for why it is not here.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        READY = "ready"
        REFUSED = "refused"

    message = models.ForeignKey("cases.Message", on_delete=models.PROTECT, related_name="+", db_index=False)
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10)
    url = models.TextField()
    alt = models.TextField(blank=True)
    name = models.CharField(max_length=200, blank=True)
    media_type = models.CharField(max_length=100, blank=True)
    file = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, related_name="+", null=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    reason = models.CharField(max_length=40, blank=True)
    try_count = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "position"], name="attachment_once_a_place")]
        indexes = [models.Index(fields=["due_at"], condition=models.Q(state="waiting"), name="attachment_to_fetch")]

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Proposal(models.Model):
    """A topic that might be missing: cases that are alike and that no topic explains, with the words that tell them from others.

    Somebody makes a topic of it, puts it to one that there is, or dismisses it; what was dismissed does not come back (`vector`).
    """

    class Outcome(models.TextChoices):
        MADE = "made"
        JOINED = "joined"
        DISMISSED = "dismissed"

    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+", null=True)
    words = ArrayField(models.CharField(max_length=60))
    case_ids = ArrayField(models.BigIntegerField())
    vector = models.BinaryField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    at = models.DateTimeField()
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    topic = models.ForeignKey("topics.Topic", on_delete=models.PROTECT, related_name="+", null=True)
    decided_by = models.BigIntegerField(null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["at"], condition=models.Q(decided_at__isnull=True), name="proposal_waiting")]

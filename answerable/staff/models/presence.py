from django.db import models


class Presence(models.Model):
    """Whether a member is there: what they said last, and when a browser of theirs was last seen open.

    `rules.presence` reads both together. Only the last sign of life is kept, never a history of them.
    """

    class Said(models.TextChoices):
        ONLINE = "online"
        AWAY = "away"
        OFF = "off"

    member = models.OneToOneField("staff.Member", on_delete=models.PROTECT, related_name="presence", primary_key=True)
    said = models.CharField(max_length=8, choices=Said, default=Said.ONLINE)
    seen_at = models.DateTimeField(null=True)

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Batch(models.Model):
    """One change of many cases by one member: what was asked, how far it is, what was refused and why, what it takes to go back.

    What people wrote for it (`PROSE`) stands in `arguments` only until it is done. `done` holds for each case that changed how it stood
    before, `refused` the reason of each that did not.
    """

    PROSE: ClassVar = {"summary", "next_step", "wants", "promised"}

    class Action(models.TextChoices):
        TAKE = "take"
        ASSIGN = "assign"
        HAND_OFF = "hand_off"
        LABEL = "label"
        UNLABEL = "unlabel"
        TOPIC = "topic"
        SNOOZE = "snooze"
        WAKE = "wake"
        CLOSE = "close"

    member_id = models.BigIntegerField()
    action = models.CharField(max_length=10, choices=Action)
    arguments = models.JSONField(default=dict)
    case_ids = ArrayField(models.BigIntegerField())
    done = models.JSONField(default=dict)
    refused = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["made_at"], name="batch_by_age")]

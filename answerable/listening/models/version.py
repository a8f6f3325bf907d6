from django.contrib.postgres.fields import ArrayField
from django.db import models


class Version(models.Model):
    """How a phrase reads since `at`. A version is never changed: saving, turning off and retiring write a new one.

    The first of its spellings is its name. What stands under `unless` takes it back; no language means all. `is_joined`: several words
    count written as one, too.
    """

    class State(models.TextChoices):
        ON = "on"
        OFF = "off"
        RETIRED = "retired"

    phrase = models.ForeignKey("listening.Phrase", on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    spellings = ArrayField(models.CharField(max_length=80))
    unless = ArrayField(models.CharField(max_length=80), default=list)
    languages = ArrayField(models.CharField(max_length=5), default=list)
    is_joined = models.BooleanField(default=True)
    state = models.CharField(max_length=10, choices=State, default=State.ON)
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["phrase", "number"], name="one_phrase_version")]

    @property
    def name(self) -> str:
        """What staff call it."""
        return self.spellings[0]

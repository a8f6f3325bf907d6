from django.db import models
from django.db.models.functions import Lower


class Standing(models.Model):
    """What a customer can be to the company: regular, gold, press, at risk. `key` is its name for programs and never changes.

    A retired one stays with those who have it and is given to nobody else.
    """

    class Tone(models.TextChoices):
        PLAIN = "plain"
        GOOD = "good"
        CAREFUL = "careful"
        GRAVE = "grave"

    key = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=60)
    tone = models.CharField(max_length=10, choices=Tone, default=Tone.PLAIN)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(Lower("name"), condition=models.Q(retired_at__isnull=True), name="one_standing_a_name")]

    def __str__(self) -> str:
        return self.name

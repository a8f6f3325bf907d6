from django.db import models


class Distribution(models.Model):
    """How the cases of a department come to its people. Without a row they take what they want from the queue."""

    class Way(models.TextChoices):
        PULL = "pull"
        TURN = "turn"
        SKILL = "skill"

    department = models.OneToOneField("staff.Department", on_delete=models.PROTECT, related_name="+", primary_key=True)
    way = models.CharField(max_length=8, choices=Way, default=Way.PULL)

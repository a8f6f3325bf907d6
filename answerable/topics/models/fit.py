from django.db import models


class Fit(models.Model):
    """How suggestions are made from the examples of a moment: which way was better, how sure to be, and how often right.

    `stamp` tells the examples from those of another moment; `figures` are of examples that were left out one by one, by topic id.
    """

    class Way(models.TextChoices):
        NEAR = "near"
        LEARNED = "learned"

    way = models.CharField(max_length=10, choices=Way)
    embedder = models.CharField(max_length=40)
    stamp = models.CharField(max_length=200)
    sureness = models.JSONField()
    figures = models.JSONField(default=dict)
    accuracy = models.FloatField()
    count = models.PositiveIntegerField()
    at = models.DateTimeField()

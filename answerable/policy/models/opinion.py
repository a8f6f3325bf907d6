from django.db import models


class Opinion(models.Model):
    """What a language model said of a text, asked one question; `digest` is of both (`policy.rules.opinions`), so no word stands here."""

    digest = models.CharField(max_length=64, primary_key=True)
    is_met = models.BooleanField()
    at = models.DateTimeField(db_index=True)

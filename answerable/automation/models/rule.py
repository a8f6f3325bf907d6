from django.db import models


class Rule(models.Model):
    """A rule among the others, in their order. It works on what happens from `switched_on_at` on; its newest version says what it does."""

    name = models.CharField(max_length=120)
    position = models.PositiveIntegerField()
    switched_on_at = models.DateTimeField(null=True)
    retired_at = models.DateTimeField(null=True)

from django.contrib.postgres.fields import ArrayField
from django.db import models

from answerable.approvals.rules.plan import Occasion


class Chain(models.Model):
    """Whoever agrees, one after the other, on an occasion; each list narrows where it holds. A retired one is asked no more.

    `department_ids` are those whose rules a text went against (`occasion` is a hit).
    """

    name = models.CharField(max_length=120)
    occasion = models.CharField(max_length=10, choices=[(each.value, each.value) for each in Occasion])
    page_ids = ArrayField(models.BigIntegerField(), default=list)
    topic_ids = ArrayField(models.BigIntegerField(), default=list)
    reasons = ArrayField(models.CharField(max_length=20), default=list)
    department_ids = ArrayField(models.BigIntegerField(), default=list)
    position = models.PositiveSmallIntegerField(default=0)
    changed_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True)

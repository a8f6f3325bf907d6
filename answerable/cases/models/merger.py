from django.contrib.postgres.fields import ArrayField
from django.db import models


class Merger(models.Model):
    """That a case went into another one, with which legs and notes; its address leads there until `undone_at`."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    into = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    leg_ids = ArrayField(models.BigIntegerField())
    note_ids = ArrayField(models.BigIntegerField())
    member_id = models.BigIntegerField()
    department_id = models.BigIntegerField()
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=models.Q(undone_at__isnull=True), name="one_standing_merger"),
        ]

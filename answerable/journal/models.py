from django.contrib.postgres.indexes import BrinIndex
from django.db import models


class Event(models.Model):
    """One thing that happened. The application's database role may insert and select here, no more."""

    at = models.DateTimeField()
    kind = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    case_id = models.BigIntegerField(null=True)
    page_id = models.BigIntegerField(null=True)
    member_id = models.BigIntegerField(null=True)
    department_id = models.BigIntegerField(null=True)
    data = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["case_id", "id"], condition=models.Q(case_id__isnull=False), name="journal_of_case"),
            models.Index(fields=["member_id", "id"], condition=models.Q(member_id__isnull=False), name="journal_of_member"),
            models.Index(fields=["kind", "id"], condition=models.Q(case_id__isnull=True), name="journal_of_kind"),
            BrinIndex(fields=["at"], name="journal_at"),
        ]

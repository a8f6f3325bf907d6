from django.db import models


class Note(models.Model):
    """What colleagues, or a rule of theirs (no member), tell each other about a case. It never leaves the company."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    member_id = models.BigIntegerField(null=True)
    department_id = models.BigIntegerField(null=True)
    text = models.TextField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["case", "id"], name="note_of_case")]

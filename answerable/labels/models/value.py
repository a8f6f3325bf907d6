from django.db import models


class Value(models.Model):
    """What a case says under a field: the words as they are shown (a date as 2026-06-19), and for a choice which one."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    field = models.ForeignKey("labels.Field", on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=300)
    choice = models.ForeignKey("labels.Choice", on_delete=models.PROTECT, related_name="+", null=True)
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "field"], name="value_once_a_case")]

from django.db import models


class Labelling(models.Model):
    """That a label stands on a case, by whom and since when."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    label = models.ForeignKey("labels.Label", on_delete=models.PROTECT, related_name="+")
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "label"], name="label_once_a_case")]

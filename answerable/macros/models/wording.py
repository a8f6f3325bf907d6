from django.contrib.postgres.fields import ArrayField
from django.db import models


class Wording(models.Model):
    """How a macro reads since `at`: a text for each language, "" for any, and what is to be done after it is sent.

    `next_step` is what the department is to do that gets the case then.
    """

    macro = models.ForeignKey("macros.Macro", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    texts = models.JSONField()
    label_ids = ArrayField(models.BigIntegerField(), default=list)
    snooze_hours = models.PositiveSmallIntegerField(null=True)
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", null=True)
    next_step = models.TextField(blank=True, default="")
    closes = models.BooleanField(default=False)
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["macro", "number"], name="one_wording_a_number")]

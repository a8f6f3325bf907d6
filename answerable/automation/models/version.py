from django.db import models


class Version(models.Model):
    """What a rule says since `at`, and who said so. `amount` is the lead in minutes, the silence in hours, or the label, by `when`."""

    rule = models.ForeignKey("automation.Rule", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    when = models.CharField(max_length=12)
    amount = models.PositiveIntegerField(null=True)
    needs_all = models.BooleanField(default=True)
    conditions = models.JSONField(default=list)
    actions = models.JSONField()
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rule", "number"], name="one_version_a_number")]

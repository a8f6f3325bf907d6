from django.db import models


class Step(models.Model):
    """One link of a chain: a department, or one person of it, who has so many minutes; then their deputy is asked, too.

    The minutes are those of business hours where `in_business_hours`.
    """

    chain = models.ForeignKey("approvals.Chain", on_delete=models.PROTECT, related_name="+", db_index=False)
    position = models.PositiveSmallIntegerField()
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", db_index=False)
    member_id = models.BigIntegerField(null=True)
    deputy_id = models.BigIntegerField(null=True)
    minutes = models.PositiveIntegerField()
    in_business_hours = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["chain", "position"], name="one_step_a_place")]

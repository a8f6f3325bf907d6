from django.db import models


class Rule(models.Model):
    """One row of the ordered ownership rules. Empty conditions match all; the last row of a version catches all.

    A version is never changed: saving writes a new one, so that a case can always show the row that decided. `first_id` is the row of
    an earlier version that this one goes on from, so that one can count what a rule decided while others around it changed.
    """

    version = models.PositiveIntegerField()
    position = models.PositiveSmallIntegerField()
    conditions = models.JSONField(default=dict)
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+")
    member_id = models.BigIntegerField(null=True)
    first_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "position"], name="one_rule_a_position")]

    @property
    def line(self) -> int:
        """The same for all versions of a rule."""
        return self.first_id or self.pk

from datetime import date

from django.db import models


class Deputy(models.Model):
    """Who stands in for a member who is not there, from one day to another, both included, as their own calendar counts; None is open."""

    member = models.OneToOneField("staff.Member", on_delete=models.PROTECT, related_name="deputed", primary_key=True)
    deputy = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+")
    from_on = models.DateField(null=True)
    until_on = models.DateField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(member=models.F("deputy")), name="deputy_is_another")]

    def stands_on(self, day: date) -> bool:
        """Whether it is agreed for this day."""
        return (self.from_on is None or self.from_on <= day) and (self.until_on is None or day <= self.until_on)

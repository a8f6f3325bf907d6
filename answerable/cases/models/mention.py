from django.db import models


class Mention(models.Model):
    """That a note speaks to somebody: a member, or everybody of a department."""

    note = models.ForeignKey("cases.Note", on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+", null=True)
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(member=None) ^ models.Q(department=None), name="mention_of_one"),
        ]

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Grant(models.Model):
    """What one member may do on one page; beside what everybody of their department may (`DepartmentGrant`). Owners need none."""

    class Action(models.TextChoices):
        SEE = "see"
        NOTE = "note"
        REPLY = "reply"
        MODERATE = "moderate"
        PUBLISH = "publish"
        APPROVE = "approve"
        ADMINISTER = "administer"

    member = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+")
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+")
    actions = ArrayField(models.CharField(max_length=12, choices=Action))
    granted_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "page"], name="one_grant_a_page")]

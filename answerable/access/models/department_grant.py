from django.contrib.postgres.fields import ArrayField
from django.db import models

from answerable.access.models.grant import Grant


class DepartmentGrant(models.Model):
    """What everybody of a department may do on one page, for as long as they are of it; each may have more of their own (`Grant`)."""

    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+")
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+")
    actions = ArrayField(models.CharField(max_length=12, choices=Grant.Action))
    granted_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["department", "page"], name="one_grant_a_page_and_department")]

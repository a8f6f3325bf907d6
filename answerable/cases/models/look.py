from django.db import models


class Look(models.Model):
    """When a member last looked at a case: what came since is unread to them."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    member_id = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "member_id"], name="one_look_a_member")]

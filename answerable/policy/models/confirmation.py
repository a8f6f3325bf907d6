from django.db import models


class Confirmation(models.Model):
    """That a member has read a version of a policy, and said so."""

    member = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+", db_index=False)
    version = models.ForeignKey("policy.Version", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "version"], name="one_confirmation_a_version")]

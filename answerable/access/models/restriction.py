from django.contrib.postgres.fields import ArrayField
from django.db import models


class Restriction(models.Model):
    """That a case is a PR matter: its spokesperson alone answers in it, and nobody sees it but whom this names, and owners.

    Who is named is as it was when it became one; who is given the case, or asked to approve in it, is added. `ground` and `ground_id` say
    what made it one: a topic, a row of the matrix, a guideline; nothing where somebody just said so. From `shown_at` on the public may read
    how it ended.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    spokesperson = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+", db_index=False)
    department_ids = ArrayField(models.BigIntegerField(), default=list)
    member_ids = ArrayField(models.BigIntegerField(), default=list)
    ground = models.CharField(max_length=10, blank=True, default="", db_default="")
    ground_id = models.BigIntegerField(null=True)
    set_at = models.DateTimeField()
    set_by_id = models.BigIntegerField(null=True)
    shown_at = models.DateTimeField(null=True)
    shown_by_id = models.BigIntegerField(null=True)
    lifted_at = models.DateTimeField(null=True)
    lifted_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case"], condition=models.Q(lifted_at=None), name="one_restriction_a_case")]

from django.db import models


class Following(models.Model):
    """That a member wants to hear of what others do in a case; `told_event_id` is the last event that they were told."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    member_id = models.BigIntegerField()
    at = models.DateTimeField()
    told_event_id = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "member_id"], name="one_following_a_member")]
        indexes = [models.Index(fields=["member_id"], name="following_of_member")]

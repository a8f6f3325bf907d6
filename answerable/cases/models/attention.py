from django.db import models


class Attention(models.Model):
    """That a member has a case open, and how many seconds they worked on it since their last send, pauses capped."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    member_id = models.BigIntegerField()
    opened_at = models.DateTimeField()
    last_active_at = models.DateTimeField()
    seconds = models.FloatField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "member_id"], name="one_attention_a_member")]
        indexes = [models.Index(fields=["member_id", "-last_active_at"], name="attention_of_member")]

from django.db import models


class Draft(models.Model):
    """What a member has written and not sent: on one way of one leg, or as a note. Nobody else sees it.

    A discarded one stays until it is written anew or swept away, so that discarding can be undone.
    """

    class Way(models.TextChoices):
        PUBLIC = "public"
        PRIVATE = "private"
        DIRECT = "direct"
        NOTE = "note"

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    leg = models.ForeignKey("cases.Leg", on_delete=models.PROTECT, related_name="+", null=True)
    member_id = models.BigIntegerField()
    way = models.CharField(max_length=10, choices=Way)
    text = models.TextField()
    saved_at = models.DateTimeField()
    discarded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "member_id", "way", "leg"], nulls_distinct=False, name="one_draft_a_way"),
        ]
        indexes = [models.Index(fields=["member_id", "case"], name="draft_of_member")]

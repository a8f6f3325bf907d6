from django.db import models


class Gesture(models.Model):
    """Something given to a customer for what went wrong, or proposed: how much of what, why, by whom and on whose word.

    `topic` and `problem` say what the case was about then, `limit` how much its giver could decide alone (None: no limit) and `usual`
    what the same problem had brought others; so later changes leave the past alone. What people wrote stands here and nowhere else.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed"
        GRANTED = "granted"
        REFUSED = "refused"
        TAKEN_BACK = "taken_back"

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.ForeignKey("goodwill.Kind", on_delete=models.PROTECT, related_name="+")
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    reason = models.TextField()
    topic = models.ForeignKey("topics.Topic", on_delete=models.PROTECT, related_name="+", null=True)
    problem = models.CharField(max_length=12, blank=True)
    limit = models.BigIntegerField(null=True)
    usual = models.BigIntegerField(null=True)
    member_id = models.BigIntegerField()
    department_id = models.BigIntegerField()
    given_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State)
    decided_by_id = models.BigIntegerField(null=True)
    decided_at = models.DateTimeField(null=True)
    why_refused = models.TextField(blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(amount__gt=0), name="gesture_of_something")]
        indexes = [
            models.Index(fields=["page", "-given_at"], condition=models.Q(state="granted"), name="gesture_granted"),
            models.Index(fields=["page", "given_at"], condition=models.Q(state="proposed"), name="gesture_proposed"),
        ]

from django.db import models


class Claim(models.Model):
    """That somebody marked a case as about a promise, and what became of it: `cost` is in the minor units of `currency`.

    `page` stands here too, so that nobody counts what they do not see. Taking the mark back deletes the row; the journal keeps both.
    """

    class Outcome(models.TextChoices):
        OPEN = "open"
        KEPT = "kept"
        BROKEN = "broken"
        NOT_OURS = "not_ours"

    promise = models.ForeignKey("promises.Promise", on_delete=models.PROTECT, related_name="+", db_index=False)
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    member_id = models.BigIntegerField(null=True)
    department_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.OPEN)
    cost = models.PositiveIntegerField(null=True)
    currency = models.CharField(max_length=3, blank=True)
    settled_by_id = models.BigIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["promise", "case"], name="one_claim_a_case"),
            models.CheckConstraint(condition=models.Q(cost=None) | ~models.Q(currency=""), name="claim_cost_has_currency"),
        ]
        indexes = [models.Index(fields=["at"], name="claim_by_time")]

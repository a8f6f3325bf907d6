from django.db import models


class MessageFact(models.Model):
    """What the ledger knows of one message of a customer. Rebuilt from upstream it comes out the same.

    `member_id` and `department_id` are of who answered, as they were then; `owner_department_id` owns the case now. `band` says how
    long an answered one waited, on the scale of `rules/bands.py`.
    """

    class Outcome(models.TextChoices):
        OPEN = "open"
        ANSWERED = "answered"
        CLOSED = "closed"
        NOT_NEEDED = "not_needed"

    message = models.OneToOneField("cases.Message", on_delete=models.PROTECT, related_name="+", primary_key=True)
    case_id = models.BigIntegerField()
    page_id = models.BigIntegerField()
    posted_at = models.DateTimeField()
    is_public = models.BooleanField()
    is_imported = models.BooleanField()
    needs_response = models.BooleanField()
    reason = models.CharField(max_length=12)
    outcome = models.CharField(max_length=10, choices=Outcome)
    answer_id = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)
    band = models.SmallIntegerField(default=0)
    answered_in_public = models.BooleanField(null=True)
    member_id = models.BigIntegerField(null=True)
    department_id = models.BigIntegerField(null=True)
    owner_department_id = models.BigIntegerField(null=True)
    discipline = models.CharField(max_length=10, blank=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["page_id", "posted_at"], include=["outcome", "band", "owner_department_id"], name="fact_of_page"),
            models.Index(fields=["case_id"], name="fact_of_case"),
            models.Index(fields=["page_id", "posted_at", "message"], condition=models.Q(outcome="open"), name="fact_open"),
            models.Index(
                fields=["page_id", "band", "posted_at"],
                include=["answered_at", "owner_department_id"],
                condition=models.Q(outcome="answered"),
                name="fact_of_band",
            ),
            models.Index(
                fields=["page_id", "posted_at"],
                include=["answer_id", "answered_in_public", "department_id", "owner_department_id"],
                condition=models.Q(reason="praise"),
                name="fact_of_praise",
            ),
            models.Index(
                fields=["page_id", "answered_at"],
                include=["case_id", "member_id", "department_id"],
                condition=models.Q(outcome="answered", member_id__isnull=False),
                name="fact_of_work",
            ),
        ]

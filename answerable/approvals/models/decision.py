from django.db import models


class Decision(models.Model):
    """Who agreed or did not, and when; with what the text said before and after, for an approver may change it.

    `words` are those with which it was sent back.
    """

    class Outcome(models.TextChoices):
        APPROVED = "approved"
        EDITED = "edited"
        RETURNED = "returned"

    approval = models.OneToOneField("approvals.Approval", on_delete=models.PROTECT, related_name="decision")
    member_id = models.BigIntegerField()
    department_id = models.BigIntegerField()
    at = models.DateTimeField()
    outcome = models.CharField(max_length=10, choices=Outcome)
    text_before = models.TextField()
    text_after = models.TextField()
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["member_id", "-at"], name="decision_of_member")]

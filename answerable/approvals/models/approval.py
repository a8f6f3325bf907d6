from django.db import models


class Approval(models.Model):
    """That a department, or one person of it, has to agree to a text before it leaves. `position` is its place among those of the text.

    What the chain asked then stands here, so that a later change of the chain leaves it alone. `asked_at` is when its turn came;
    `closes_at` when the network no longer takes the text, `needed_by` that or the deadline of the case, whichever is earlier.
    `because` says which rules, or which chain, ask for it.
    """

    class State(models.TextChoices):
        PLANNED = "planned"
        WAITING = "waiting"
        APPROVED = "approved"
        RETURNED = "returned"
        CANCELLED = "cancelled"

    outbound = models.ForeignKey("publish.Outbound", on_delete=models.PROTECT, related_name="+", db_index=False)
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    position = models.PositiveSmallIntegerField()
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", db_index=False)
    member_id = models.BigIntegerField(null=True)
    deputy_id = models.BigIntegerField(null=True)
    minutes = models.PositiveIntegerField()
    in_business_hours = models.BooleanField()
    because = models.CharField(max_length=300)
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    asked_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    needed_by = models.DateTimeField(null=True)
    closes_at = models.DateTimeField(null=True)
    warned_at = models.DateTimeField(null=True)
    escalated_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["outbound", "position"], name="one_approval_a_place"),
            models.UniqueConstraint(fields=["outbound"], condition=models.Q(state="waiting"), name="one_waiting_approval"),
        ]
        indexes = [
            models.Index(fields=["department", "due_at"], condition=models.Q(state="waiting"), name="approval_waiting"),
            models.Index(fields=["due_at"], condition=models.Q(state="waiting", escalated_at=None), name="approval_late"),
            models.Index(fields=["needed_by"], condition=models.Q(state="waiting", warned_at=None), name="approval_needed"),
            models.Index(fields=["closes_at"], condition=models.Q(state="waiting"), name="approval_closing"),
        ]

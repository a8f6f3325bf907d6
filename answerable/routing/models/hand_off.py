from django.db import models


class HandOff(models.Model):
    """That a case was handed over, with what was said about it. The receiver owns the case from then on, and accepts or returns it.

    `accept_by` is when somebody is told that nobody accepted. Of a case one hand-off waits at most. What people wrote stands here and
    nowhere else.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        ACCEPTED = "accepted"
        RETURNED = "returned"
        WITHDRAWN = "withdrawn"

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    page_id = models.BigIntegerField()
    from_department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+")
    from_member_id = models.BigIntegerField(null=True)
    to_department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+")
    to_member_id = models.BigIntegerField(null=True)
    by_member_id = models.BigIntegerField()
    summary = models.TextField()
    next_step = models.TextField()
    wants = models.TextField(blank=True)
    promised = models.TextField(blank=True)
    due_at = models.DateTimeField(null=True)
    handed_at = models.DateTimeField()
    accept_by = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    settled_at = models.DateTimeField(null=True)
    settled_by_id = models.BigIntegerField(null=True)
    why_returned = models.TextField(blank=True)
    escalated_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case"], condition=models.Q(state="waiting"), name="one_waiting_hand_off")]
        indexes = [
            models.Index(fields=["to_department", "-handed_at"], condition=models.Q(state="waiting"), name="hand_off_waiting"),
            models.Index(fields=["accept_by"], condition=models.Q(state="waiting", escalated_at=None), name="hand_off_late"),
            models.Index(fields=["case", "-id"], name="hand_off_of_case"),
            models.Index(fields=["by_member_id", "-handed_at"], name="hand_off_by"),
        ]

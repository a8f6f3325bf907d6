from django.db import models


class Consultation(models.Model):
    """A question to a colleague or another department about a case, and its answer. The case stays whose it is.

    Nothing of it ever leaves the desk. A person where one is asked, else whoever of the department answers first. Nobody asks where a
    row of the matrix does.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    page_id = models.BigIntegerField()
    by_member_id = models.BigIntegerField(null=True)
    by_department_id = models.BigIntegerField(null=True)
    to_department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+")
    to_member_id = models.BigIntegerField(null=True)
    question = models.TextField()
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by_id = models.BigIntegerField(null=True)
    answered_of_id = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["case", "id"], name="consultation_of_case"),
            models.Index(
                fields=["to_department", "asked_at"],
                condition=models.Q(answered_at=None, withdrawn_at=None),
                name="consultation_open",
            ),
            models.Index(
                fields=["due_at"], condition=models.Q(answered_at=None, withdrawn_at=None, reminded_at=None), name="consultation_late"
            ),
        ]

    @property
    def is_open(self) -> bool:
        """Whether somebody waits for the answer."""
        return self.answered_at is None and self.withdrawn_at is None

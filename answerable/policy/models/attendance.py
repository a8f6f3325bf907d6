from django.db import models


class Attendance(models.Model):
    """That a member took part in a workshop."""

    workshop = models.ForeignKey("policy.Workshop", on_delete=models.PROTECT, related_name="+", db_index=False)
    member = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workshop", "member"], name="one_attendance_a_workshop")]

from django.db import models


class Span(models.Model):
    """How many seconds a member worked on a case within a quarter of an hour, which begins at `started_at`; their department then.

    Quarters, because every time zone's midnight begins one: no span belongs to two days, and nobody's minutes are kept.
    """

    member_id = models.BigIntegerField()
    department_id = models.BigIntegerField()
    case_id = models.BigIntegerField()
    page_id = models.BigIntegerField()
    started_at = models.DateTimeField()
    seconds = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member_id", "started_at", "case_id", "department_id"], name="one_span_a_quarter"),
        ]
        indexes = [
            models.Index(
                fields=["page_id", "started_at"], include=["department_id", "member_id", "case_id", "seconds"], name="span_of_page"
            ),
        ]

from django.db import models


class Notice(models.Model):
    """That a department was told of a case which a row of the matrix gives to another. Nobody has to do anything."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    page_id = models.BigIntegerField()
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", db_index=False)
    rule = models.ForeignKey("routing.Rule", on_delete=models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "department"], name="one_notice_a_case")]
        indexes = [models.Index(fields=["department", "-id"], name="notice_newest")]


class NoticesSeen(models.Model):
    """Up to which notice a member has looked at those of their department."""

    member_id = models.BigIntegerField(primary_key=True)
    notice_id = models.BigIntegerField()

from django.db import models


class Closure(models.Model):
    """That a case was closed, by whom and when; it stands until `reopened_at`.

    `outcome` is what became of the matter (`rules.ending.Outcome`, empty where nobody said), `silence` why an answer that was owed was not
    given.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    member_id = models.BigIntegerField(null=True)
    department_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    outcome = models.CharField(max_length=12, blank=True)
    silence = models.CharField(max_length=12, blank=True)
    last_message_id = models.BigIntegerField(default=0)
    reopened_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=models.Q(reopened_at__isnull=True), name="one_standing_closure"),
        ]

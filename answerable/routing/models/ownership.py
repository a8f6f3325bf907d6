from django.db import models


class Ownership(models.Model):
    """Who answers for an open case: a department always, a person or not yet. One row a case.

    `begun_at` is when somebody first took it, answered in it or handed it over; until then nothing is lost where it goes elsewhere.
    """

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+", primary_key=True)
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+")
    member_id = models.BigIntegerField(null=True)
    rule = models.ForeignKey("routing.Rule", on_delete=models.PROTECT, related_name="+", null=True)
    since = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)
    awaits_telling = models.BooleanField(default=False, db_default=False)
    begun_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["member_id"], condition=models.Q(member_id__isnull=False), name="owned_by_member"),
            models.Index(fields=["case"], condition=models.Q(awaits_telling=True), name="owned_to_tell"),
        ]

    @property
    def is_begun(self) -> bool:
        """Whether somebody works on it, or did."""
        return self.begun_at is not None or self.taken_at is not None

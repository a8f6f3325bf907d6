from django.db import models


class SavedView(models.Model):
    """A filter of the list under a name: of one member, or shared with a department or with everybody.

    `query` is what the list's address says of it (`rules.filter`); what a reader may not see is not in it, whatever it says.
    """

    class Sharing(models.TextChoices):
        OWN = "own"
        DEPARTMENT = "department"
        ALL = "all"

    name = models.CharField(max_length=60)
    query = models.CharField(max_length=1_000)
    sharing = models.CharField(max_length=10, choices=Sharing, default=Sharing.OWN)
    member_id = models.BigIntegerField()
    department_id = models.BigIntegerField()
    made_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["member_id"], name="saved_view_of_member")]

    def __str__(self) -> str:
        return self.name

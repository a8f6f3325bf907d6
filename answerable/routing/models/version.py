from django.db import models


class Version(models.Model):
    """That the matrix was agreed anew: when, by whom, and what was changed, in a sentence. The program itself has no author.

    `first_line` is the department that answers the rows which give nobody else.
    """

    number = models.PositiveIntegerField(primary_key=True)
    at = models.DateTimeField()
    by_member_id = models.BigIntegerField(null=True)
    sentence = models.CharField(max_length=200, blank=True)
    first_line = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", null=True)
    restored_from = models.PositiveIntegerField(null=True)

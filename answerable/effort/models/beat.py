from django.db import models


class Beat(models.Model):
    """A sign that a member worked on a case at that second, or left it then. Only added; gone soon after it was joined.

    `is_joined`: the time before it is counted; it stays to count from.
    """

    member_id = models.BigIntegerField()
    department_id = models.BigIntegerField()
    case_id = models.BigIntegerField()
    page_id = models.BigIntegerField()
    at = models.DateTimeField()
    is_leaving = models.BooleanField(default=False)
    is_joined = models.BooleanField(default=False)

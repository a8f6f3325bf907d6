from django.db import models


class Turn(models.Model):
    """When a member was given a case last by the desk: whose turn was longest ago is next.

    `place` orders those who were given theirs at once.
    """

    member = models.OneToOneField("staff.Member", on_delete=models.PROTECT, related_name="+", primary_key=True)
    at = models.DateTimeField()
    place = models.PositiveIntegerField()

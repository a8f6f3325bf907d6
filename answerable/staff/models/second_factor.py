from django.db import models

from answerable.staff.models.member import Member


class SecondFactor(models.Model):
    """A role whose members sign in with a second factor beside their password."""

    role = models.CharField(max_length=10, choices=Member.Role, primary_key=True)
    since = models.DateTimeField()

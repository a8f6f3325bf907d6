from django.db import models


class SilenceReason(models.Model):
    """Why a case may end without an answer that is owed, where the company says otherwise than the program does (`rules.ending.Silence`).

    `key` is what closures keep of it and never changes. Without a `name` it is called as the program calls it, in every language. A
    retired one is no longer offered, and stays where it was given.
    """

    key = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=100, blank=True)
    retired_at = models.DateTimeField(null=True)

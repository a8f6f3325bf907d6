from django.db import models


class Calendar(models.Model):
    """Business hours. `hours` maps a weekday (0 is Monday) to intervals of minutes since midnight; an end over 1440 runs on past it."""

    name = models.CharField(max_length=80, unique=True)
    timezone = models.CharField(max_length=60, default="UTC")
    hours = models.JSONField()
    days_off = models.JSONField(default=list)

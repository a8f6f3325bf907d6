from functools import cached_property

from django.db import models

from answerable.sla.rules.business_time import Hours, read_hours


class Calendar(models.Model):
    """Business hours. `hours` maps a weekday (0 is Monday) to intervals of minutes since midnight; an end over 1440 runs on past it.

    Public holidays of `country`, and of its `subdivision` where one is named, are off beside `days_off`; "" is no country.
    """

    name = models.CharField(max_length=80, unique=True)
    timezone = models.CharField(max_length=60, default="UTC")
    hours = models.JSONField()
    days_off = models.JSONField(default=list)
    country = models.CharField(max_length=2, blank=True)
    subdivision = models.CharField(max_length=60, blank=True)

    @cached_property
    def opening(self) -> Hours:
        """The hours as the rules reckon with them; refuses hours that are never open."""
        return read_hours(self.hours, self.timezone, self.days_off, country=self.country, subdivision=self.subdivision)

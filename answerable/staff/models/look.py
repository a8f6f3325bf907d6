from django.db import models

from answerable.staff.models.preference import Preference


class Look(models.Model):
    """How the desk looks for who has chosen nothing; one row at most. No language: as their browser asks."""

    theme = models.CharField(max_length=8, choices=Preference.Theme, default=Preference.Theme.SYSTEM)
    density = models.CharField(max_length=8, choices=Preference.Density, default=Preference.Density.ROOMY)
    language = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_look")]

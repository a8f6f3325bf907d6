from django.db import models


class Telling(models.Model):
    """That an outlet was told of an alert, so that it is told once."""

    alert = models.ForeignKey("alerts.Alert", on_delete=models.PROTECT, related_name="+")
    outlet = models.ForeignKey("alerts.Outlet", on_delete=models.CASCADE, related_name="+", db_index=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["outlet", "alert"], name="one_telling_an_alert")]

from django.db import models


class Push(models.Model):
    """That a device was told of an alert, so that it is told once."""

    alert = models.ForeignKey("alerts.Alert", on_delete=models.PROTECT, related_name="+")
    device = models.ForeignKey("alerts.Device", on_delete=models.CASCADE, related_name="+", db_index=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["device", "alert"], name="one_push_an_alert")]

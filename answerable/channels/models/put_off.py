from django.db import models


class PutOff(models.Model):
    """A step of a brand's set-up that somebody leaves out for now; it can be taken at any time."""

    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+")
    step = models.CharField(max_length=20)
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["brand", "step"], name="put_off_once")]

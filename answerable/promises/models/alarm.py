from django.db import models


class Alarm(models.Model):
    """That the owner of a promise was warned of complaints: how many, against how many usually. Until it is over they are not again."""

    promise = models.ForeignKey("promises.Promise", on_delete=models.PROTECT, related_name="+")
    count = models.PositiveIntegerField()
    usual = models.FloatField()
    at = models.DateTimeField()
    over_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["promise"], condition=models.Q(over_at__isnull=True), name="one_standing_alarm"),
        ]

from django.db import models


class Wording(models.Model):
    """How a promise read from `at` on, with all its terms; a wording is never changed, and the newest is what the promise says."""

    promise = models.ForeignKey("promises.Promise", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    said = models.JSONField()
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["promise", "number"], name="one_promise_wording")]

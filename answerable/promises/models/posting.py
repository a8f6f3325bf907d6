from django.db import models


class Posting(models.Model):
    """That a post of a page made the promise."""

    promise = models.ForeignKey("promises.Promise", on_delete=models.PROTECT, related_name="+")
    post = models.ForeignKey("cases.Post", on_delete=models.PROTECT, related_name="+")
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["promise", "post"], name="one_posting_a_post")]

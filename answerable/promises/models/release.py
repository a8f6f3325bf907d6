from django.db import models


class Release(models.Model):
    """That a coordinator of a page let a drafted offer out there, in its wording `number`; another wording has to be let out anew."""

    promise = models.ForeignKey("promises.Promise", on_delete=models.PROTECT, related_name="+", db_index=False)
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    member_id = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["promise", "page", "number"], name="one_release_a_wording")]

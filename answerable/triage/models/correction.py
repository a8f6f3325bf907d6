from django.db import models


class Correction(models.Model):
    """That a person read a message otherwise: from what, to what, who and when."""

    message = models.ForeignKey("cases.Message", on_delete=models.PROTECT, related_name="+")
    member_id = models.BigIntegerField()
    at = models.DateTimeField()
    before = models.JSONField()
    after = models.JSONField()

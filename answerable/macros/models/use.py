from django.db import models


class Use(models.Model):
    """That a wording went out in a case."""

    wording = models.ForeignKey("macros.Wording", on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    member_id = models.BigIntegerField()
    at = models.DateTimeField()

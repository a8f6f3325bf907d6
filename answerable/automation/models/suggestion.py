from django.db import models


class Suggestion(models.Model):
    """A macro that a rule lays ready in a case for whoever answers it. It is never sent by itself; an answer makes it old."""

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+", primary_key=True)
    wording = models.ForeignKey("macros.Wording", on_delete=models.PROTECT, related_name="+", db_index=False)
    rule = models.ForeignKey("automation.Rule", on_delete=models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField()

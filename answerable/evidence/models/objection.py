from django.db import models


class Objection(models.Model):
    """That a customer wants their complaint not listed. Nobody takes it back for them; the complaint counts all the same."""

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+", primary_key=True)
    page_id = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["page_id", "-at"], name="objection_of_page")]

from django.db import models


class CaseFact(models.Model):
    """What became of one public complaint. Rebuilt from upstream it comes out the same (`operations/facts.sql`).

    `message_id` is the complaint, the first of the case that still stands on the network; `outcome` is that of the standing closure, empty
    where there is none. `visible_at`: since when the public could read how it ended. `thanks_id` is the customer's public thanks after it.
    """

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+", primary_key=True)
    page_id = models.BigIntegerField()
    message_id = models.BigIntegerField()
    posted_at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=12, blank=True)
    visible_at = models.DateTimeField(null=True)
    thanks_id = models.BigIntegerField(null=True)
    thanked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["page_id", "-posted_at", "-case"], name="evidence_of_page")]

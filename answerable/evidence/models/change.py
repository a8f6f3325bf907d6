from django.db import models


class Change(models.Model):
    """Something that a brand says it changed, or promises to, because of complaints: since or from when, about which topic.

    Everybody reads `words` on the brand's page until they are taken back at `ended_at`.
    """

    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+")
    topic = models.ForeignKey("topics.Topic", on_delete=models.PROTECT, related_name="+", null=True)
    words = models.CharField(max_length=140)
    on = models.DateField()
    member_id = models.BigIntegerField()
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["brand", "-on"], condition=models.Q(ended_at=None), name="evidence_change_of_brand")]

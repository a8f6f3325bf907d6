from django.db import models

from answerable.triage.rules.labels import Reason, Sentiment, Urgency


class Reading(models.Model):
    """How a message was read. A correction replaces the values and leaves its own row behind."""

    message = models.OneToOneField("cases.Message", on_delete=models.PROTECT, related_name="+", primary_key=True)
    case_id = models.BigIntegerField()
    language = models.CharField(max_length=10, blank=True)
    sentiment = models.CharField(max_length=10, choices=[(each, each) for each in Sentiment])
    reason = models.CharField(max_length=12, choices=[(each, each) for each in Reason])
    needs_response = models.BooleanField()
    urgency = models.CharField(max_length=10, choices=[(each, each) for each in Urgency])
    probability = models.FloatField()
    evidence = models.JSONField(default=list)
    reader = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["case_id", "-message"], name="reading_of_case")]

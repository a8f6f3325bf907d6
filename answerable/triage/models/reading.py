from django.db import models

from answerable.triage.rules.labels import Reason, Sentiment, Urgency


class Reading(models.Model):
    """How a message was read. A correction replaces the values and leaves its own row behind.

    `probabilities` are by task and label where the reader weighed them; `doubt` is how unsure it was of the less sure of reason and
    needs_response, 0 to 1. `is_quick`: read by its words alone while much arrived at once, to be read again when there is time.
    `entities` are lists of kind, start, end, value and name (`rules/entities/entity.py`): the words themselves stand in the message.
    `is_exposed`: something personal among them stands where everybody can read it.
    """

    message = models.OneToOneField("cases.Message", on_delete=models.PROTECT, related_name="+", primary_key=True)
    case_id = models.BigIntegerField()
    language = models.CharField(max_length=10, blank=True)
    sentiment = models.CharField(max_length=10, choices=[(each, each) for each in Sentiment])
    reason = models.CharField(max_length=12, choices=[(each, each) for each in Reason])
    needs_response = models.BooleanField()
    urgency = models.CharField(max_length=10, choices=[(each, each) for each in Urgency])
    probability = models.FloatField()
    probabilities = models.JSONField(default=dict)
    doubt = models.FloatField(default=0)
    is_quick = models.BooleanField(default=False)
    is_rude = models.BooleanField(default=False)
    is_spam = models.BooleanField(default=False)
    is_exposed = models.BooleanField(default=False)
    entities = models.JSONField(default=list)
    evidence = models.JSONField(default=list)
    reader = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["case_id", "-message"], name="reading_of_case"),
            models.Index(fields=["-message"], name="reading_quick", condition=models.Q(is_quick=True)),
            models.Index(fields=["-doubt"], name="reading_doubtful", condition=models.Q(doubt__gt=0)),
            models.Index(fields=["case_id"], name="reading_rude", condition=models.Q(is_rude=True)),
            models.Index(fields=["case_id"], name="reading_spam", condition=models.Q(is_spam=True)),
            models.Index(fields=["case_id"], name="reading_exposed", condition=models.Q(is_exposed=True)),
        ]

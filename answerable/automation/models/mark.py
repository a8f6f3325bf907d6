from django.db import models


class Mark(models.Model):
    """Up to which message and event the rules have looked at a case, and which topic it had then (0: none)."""

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+", primary_key=True)
    message_id = models.BigIntegerField()
    event_id = models.BigIntegerField()
    topic_id = models.BigIntegerField(default=0)

from django.db import models


class Suggestion(models.Model):
    """What a case seems to be about: `topic` is empty where nothing explains it.

    `ranked` are the likeliest topics, the first of them `topic`; `alike` what of the topic lies nearest, as ids of cases and of typed
    examples (below 0). `message_id` is the last message that was looked at; `is_whole`: there was enough to read.
    `at` is since when it seems so.
    """

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+", primary_key=True)
    topic = models.ForeignKey("topics.Topic", on_delete=models.PROTECT, related_name="+", null=True)
    probability = models.FloatField()
    is_sure = models.BooleanField()
    ranked = models.JSONField(default=list)
    alike = models.JSONField(default=list)
    message_id = models.BigIntegerField()
    is_whole = models.BooleanField()
    fit = models.ForeignKey("topics.Fit", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

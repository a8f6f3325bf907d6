from django.db import models


class Placement(models.Model):
    """That a case has a topic, by whom and since when: from then on it is an example of it.

    `suggested_id` is what was suggested when somebody said so, which tells how often suggestions are right.
    """

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+", primary_key=True)
    topic = models.ForeignKey("topics.Topic", on_delete=models.PROTECT, related_name="+", db_index=False)
    member_id = models.BigIntegerField(null=True)
    suggested_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["topic", "-at"], name="placed_lately")]

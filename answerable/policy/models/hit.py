from django.db import models


class Hit(models.Model):
    """That a text was against a rule, and what was done about it; the text itself is not here.

    `key` is that of the send, which a composer has before it sends: one row for each version of a rule that a text met on its way.
    """

    class Did(models.TextChoices):
        SHOWN = "shown"
        REWORDED = "reworded"
        OVERRIDDEN = "overridden"
        SENT_FOR_APPROVAL = "approval"
        BLOCKED = "blocked"

    version = models.ForeignKey("policy.RuleVersion", on_delete=models.PROTECT, related_name="+", db_index=False)
    key = models.UUIDField()
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    did = models.CharField(max_length=12, choices=Did)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "version"], name="one_hit_a_text")]
        indexes = [models.Index(fields=["version", "-at"], name="hits_of_rule"), models.Index(fields=["-at"], name="hits_lately")]

from django.contrib.postgres.fields import ArrayField
from django.db import models

from answerable.policy.rules.severity import Severity


class RuleVersion(models.Model):
    """How a rule reads since `at`. A version is never changed: saving writes a new one.

    `sentence` is for whoever writes; `data` is what its `kind` looks for (`policy.rules.kinds`). It binds everywhere but where one of
    the lists narrows it; days are whole ones, the last included.
    """

    class Way(models.TextChoices):
        EVERYWHERE = "everywhere"
        PUBLIC = "public"
        PRIVATE = "private"

    rule = models.ForeignKey("policy.Rule", on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=120)
    sentence = models.CharField(max_length=300)
    good = models.TextField(blank=True)
    bad = models.TextField(blank=True)
    alternative = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=20)
    data = models.JSONField(default=dict)
    severity = models.CharField(max_length=10, choices=[(each.value, each.value) for each in Severity])
    approver = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    brand_ids = ArrayField(models.BigIntegerField(), default=list)
    page_ids = ArrayField(models.BigIntegerField(), default=list)
    topic_ids = ArrayField(models.BigIntegerField(), default=list)
    languages = ArrayField(models.CharField(max_length=5), default=list)
    reasons = ArrayField(models.CharField(max_length=20), default=list)
    way = models.CharField(max_length=10, choices=Way, default=Way.EVERYWHERE)
    from_on = models.DateField(null=True)
    until_on = models.DateField(null=True)
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rule", "number"], name="one_rule_version")]

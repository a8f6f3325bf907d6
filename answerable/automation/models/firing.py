from django.db import models


class Firing(models.Model):
    """That a rule was worked on one occasion, once: each action with why it was refused, "" where it was done.

    `trouble` names the defect by which it broke; then nothing of it was done.
    """

    rule = models.ForeignKey("automation.Rule", on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey("automation.Version", on_delete=models.PROTECT, related_name="+", db_index=False)
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    occasion = models.CharField(max_length=60)
    at = models.DateTimeField()
    results = models.JSONField(default=list)
    trouble = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rule", "occasion"], name="once_an_occasion")]
        indexes = [models.Index(fields=["rule", "-id"], name="firing_newest")]

from django.db import models

from answerable.language_model.rules.tasks import Task


class Switch(models.Model):
    """That a model does a task for a page. Without a row it does not."""

    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    task = models.CharField(max_length=12, choices=[(each.value, each.value) for each in Task])
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "task"], name="one_switch_a_task")]

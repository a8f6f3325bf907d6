from django.db import models


class Choice(models.Model):
    """One answer that a field offers. A retired one is no longer offered, and stays where it was chosen."""

    field = models.ForeignKey("labels.Field", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    position = models.PositiveSmallIntegerField(default=0)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name

from django.db import models


class Page(models.Model):
    """One presence of a brand on one network: a page, an account, an inbox."""

    class State(models.TextChoices):
        ACTIVE = "active"
        PAUSED = "paused"
        REMOVED = "removed"

    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+")
    network = models.CharField(max_length=30)
    kind = models.CharField(max_length=30)
    external_id = models.CharField(max_length=200)
    name = models.CharField(max_length=200)
    handle = models.CharField(max_length=200, blank=True)
    address = models.URLField(blank=True)
    is_simulated = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State, default=State.ACTIVE)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["network", "external_id"], name="page_once_a_network")]

    def __str__(self) -> str:
        return self.name

from django.db import models


class Campaign(models.Model):
    """What several promises belong to."""

    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["brand", "name"], name="campaign_once_a_brand")]

    def __str__(self) -> str:
        return self.name

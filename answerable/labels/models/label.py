from django.db import models
from django.db.models.functions import Lower


class Label(models.Model):
    """A word that cases are marked with, of one brand or of all. A retired one stays on its cases and goes on no other.

    The colour is a name; which shades it has in the light and in the dark is the look's business.
    """

    class Colour(models.TextChoices):
        GREY = "grey"
        PETROL = "petrol"
        GREEN = "green"
        AMBER = "amber"
        RED = "red"
        PLUM = "plum"

    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+", null=True)
    name = models.CharField(max_length=40)
    colour = models.CharField(max_length=10, choices=Colour, default=Colour.GREY)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"), "brand", condition=models.Q(retired_at__isnull=True), nulls_distinct=False, name="label_once_a_brand"
            )
        ]

    def __str__(self) -> str:
        return self.name

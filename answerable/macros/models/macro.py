from django.db import models


class Macro(models.Model):
    """A reply under a shortcut; without a brand or a department it is for all. What it says stands in its newest wording.

    `thanks`: it is offered beside praise, to be sent in one go.
    """

    name = models.CharField(max_length=120)
    shortcut = models.CharField(max_length=40)
    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+", null=True)
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", null=True)
    thanks = models.BooleanField(default=False)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["shortcut", "brand", "department"],
                condition=models.Q(retired_at__isnull=True),
                nulls_distinct=False,
                name="one_macro_a_shortcut",
            ),
        ]

from django.db import models
from django.db.models.functions import Lower


class Topic(models.Model):
    """Something that cases are about, of one brand or of all, under another one or at the top.

    `names` says by language what it is called there. One that was put away stays on its cases and goes on no other.
    """

    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+", null=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, related_name="+", null=True)
    name = models.CharField(max_length=60)
    names = models.JSONField(default=dict)
    archived_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                "brand",
                "parent",
                condition=models.Q(archived_at__isnull=True),
                nulls_distinct=False,
                name="topic_once_a_place",
            )
        ]

    def __str__(self) -> str:
        return self.name

from django.db import models
from django.db.models.functions import Lower

from answerable.triage.rules.entities import own
from answerable.triage.rules.labels import URGENT


class Term(models.Model):
    """Something that the company told us to recognise in messages, of one brand or of all.

    A number has a `pattern`, and `spellings` are examples that it must find; of all other kinds they are the ways to write it. Only
    pressing words have an `urgency`: a message that holds them is at least that urgent.
    """

    class Kind(models.TextChoices):
        NUMBER = "number"
        PRODUCT = "product"
        PLACE = "place"
        PRESSING = "pressing"

    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+", null=True)
    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(max_length=60)
    pattern = models.CharField(max_length=200, blank=True)
    spellings = models.JSONField(default=list)
    urgency = models.CharField(max_length=10, blank=True, choices=[(each, each) for each in URGENT])
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"), "kind", "brand", condition=models.Q(retired_at__isnull=True), nulls_distinct=False, name="term_once_a_brand"
            )
        ]

    def sought(self) -> own.Term:
        """As it is looked for: a number by its pattern, everything else by how it may be written, its name first."""
        spellings = () if self.pattern else (self.name, *self.spellings)
        return own.Term(self.kind, self.name, self.urgency or self.name, spellings, self.pattern)

    def __str__(self) -> str:
        return self.name

from django.db import models

from answerable.channels.rules.colour import text_on


class Brand(models.Model):
    """A name under which the company speaks; `prefix` begins its case numbers (HR-48213). No colour: the desk's own."""

    name = models.CharField(max_length=120)
    prefix = models.CharField(max_length=6, unique=True)
    timezone = models.CharField(max_length=60, default="UTC")
    colour = models.CharField(max_length=7, blank=True)
    logo = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, related_name="+", null=True)

    def __str__(self) -> str:
        return self.name

    def reference(self, case_id: int) -> str:
        """What staff call a case of this brand: HR-48213."""
        return f"{self.prefix}-{case_id}"

    @property
    def ink(self) -> str:
        """The colour of text on the brand's own."""
        return text_on(self.colour) if self.colour else ""

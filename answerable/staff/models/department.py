from django.db import models


class Department(models.Model):
    """A part of the company that answers for something. Its discipline says under which ledger its work counts."""

    class Discipline(models.TextChoices):
        MARKETING = "marketing"
        SUPPORT = "support"
        OTHER = "other"

    name = models.CharField(max_length=80, unique=True)
    discipline = models.CharField(max_length=10, choices=Discipline, default=Discipline.SUPPORT)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name

from django.db import models


class Brand(models.Model):
    """A name under which the company speaks; `prefix` begins its case numbers (HR-48213)."""

    name = models.CharField(max_length=120)
    prefix = models.CharField(max_length=6, unique=True)
    timezone = models.CharField(max_length=60, default="UTC")

    def __str__(self) -> str:
        return self.name

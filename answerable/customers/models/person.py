from django.db import models


class Person(models.Model):
    """One customer, however many networks they write from."""

    name = models.CharField(max_length=200)
    first_seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name

from django.db import models
from django.db.models.functions import Collate, Lower


class Person(models.Model):
    """One customer, however many networks they write from."""

    name = models.CharField(max_length=200)
    first_seen_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(Collate(Lower("name"), "C"), name="person_by_name")]

    def __str__(self) -> str:
        return self.name

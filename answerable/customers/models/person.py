from django.db import models
from django.db.models.functions import Collate, Lower


class Person(models.Model):
    """One customer, however many networks they write from.

    `standing` is the key of one of the company's standings, "" where it has said nothing; `value_minor` is in hundredths of
    `value_currency`, or whatever its smallest unit is. Both are what counts now, of everybody who was merged into this person
    (`Given` keeps what was said of each).
    """

    name = models.CharField(max_length=200)
    first_seen_at = models.DateTimeField()
    standing = models.CharField(max_length=40, blank=True, default="")
    value_minor = models.BigIntegerField(null=True)
    value_currency = models.CharField(max_length=3, blank=True, default="")

    class Meta:
        indexes = [
            models.Index(Collate(Lower("name"), "C"), name="person_by_name"),
            models.Index(fields=["standing", "-id"], condition=~models.Q(standing=""), name="person_of_standing"),
        ]

    def __str__(self) -> str:
        return self.name

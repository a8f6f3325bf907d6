from django.db import models


class Identifier(models.Model):
    """What the company knows a person by beside networks: their customer number, e-mail address or telephone number.

    `value` is written as `rules/identifying.py` has it, so that each belongs to one person. `home` is the person whom it was kept for,
    None where that is `person`; it goes back there when a merger is undone.
    """

    class Kind(models.TextChoices):
        NUMBER = "number"
        EMAIL = "email"
        PHONE = "phone"

    person = models.ForeignKey("customers.Person", on_delete=models.PROTECT, related_name="+")
    home = models.ForeignKey("customers.Person", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    kind = models.CharField(max_length=10, choices=Kind)
    value = models.CharField(max_length=254)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "value"], name="one_person_an_identifier")]

from django.db import models


class Touchpoint(models.Model):
    """A contact beside the networks: a call, a letter by e-mail, something in a shop. Told by another program or a file, once.

    `source` and `external_id` are that program's own names; what came once under them stands. Without a brand it is of all. `home` is
    the person whom it was told of, None where that is `person`; it goes back there when a merger is undone.
    """

    class Kind(models.TextChoices):
        PHONE = "phone"
        EMAIL = "email"
        SHOP = "shop"
        CHAT = "chat"
        LETTER = "letter"
        OTHER = "other"

    class Direction(models.TextChoices):
        IN = "in"
        OUT = "out"

    person = models.ForeignKey("customers.Person", on_delete=models.PROTECT, related_name="+", db_index=False)
    home = models.ForeignKey("customers.Person", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    kind = models.CharField(max_length=10, choices=Kind)
    direction = models.CharField(max_length=3, choices=Direction, default=Direction.IN)
    at = models.DateTimeField()
    summary = models.TextField(blank=True)
    reference = models.CharField(max_length=100, blank=True)
    outcome = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=40)
    external_id = models.CharField(max_length=200)
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "external_id"], name="touchpoint_once_a_source")]
        indexes = [models.Index(fields=["person", "-at", "-id"], name="touchpoint_of_person")]

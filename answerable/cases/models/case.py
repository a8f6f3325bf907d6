from django.db import models


class Case(models.Model):
    """One customer, one matter. It is open while it has no standing closure, and was not merged into another.

    `home` is the person who began it, None where that is `person`: after customers were merged it knows the way back.
    """

    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("customers.Person", on_delete=models.PROTECT, related_name="+", db_index=False)
    home = models.ForeignKey("customers.Person", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    opened_at = models.DateTimeField()
    is_open = models.BooleanField(default=True)
    is_imported = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["person", "-id"], name="case_of_person")]

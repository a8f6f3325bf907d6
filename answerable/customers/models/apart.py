from django.db import models


class Apart(models.Model):
    """That somebody said of two persons that they are not one; nobody is asked again. `one` has the lower number."""

    one = models.ForeignKey("customers.Person", on_delete=models.PROTECT, related_name="+", db_index=False)
    other = models.ForeignKey("customers.Person", on_delete=models.PROTECT, related_name="+")
    member_id = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="apart_once")]

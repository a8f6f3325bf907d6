from django.db import models


class Merger(models.Model):
    """That two persons are one: `person` went into `into`, and their page leads there until `undone_at`.

    What moved needs no list: every identity, identifier and touchpoint keeps its `home`.
    """

    person = models.ForeignKey("customers.Person", on_delete=models.PROTECT, related_name="+", db_index=False)
    into = models.ForeignKey("customers.Person", on_delete=models.PROTECT, related_name="+")
    member_id = models.BigIntegerField()
    department_id = models.BigIntegerField()
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=models.Q(undone_at__isnull=True), name="one_standing_merger_a_person"),
        ]

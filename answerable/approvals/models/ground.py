from django.db import models

from answerable.approvals.rules.ground import Kind


class Ground(models.Model):
    """What makes a case a PR matter by itself: that it is about a topic (or one below it), that a row of the responsibility matrix decided
    on it, or that a reply in it went against a guideline. It stands until `ended_at`; what became one by it stays one.

    `thing_id` is the topic's id, the guideline's, or what stays the same of a row in all versions of the matrix (`routing.Rule.line`).
    """

    kind = models.CharField(max_length=10, choices=[(each.value, each.value) for each in Kind])
    thing_id = models.BigIntegerField()
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "thing_id"], condition=models.Q(ended_at=None), name="one_standing_ground"),
        ]

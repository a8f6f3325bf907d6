from django.db import models


class Proposal(models.Model):
    """The next version of the matrix while it is written: one for the company at most.

    `rows` are as `rules.matrix` reads them, `earlier` what the last changes have replaced, the newest last. `revision` counts changes.
    """

    base_version = models.PositiveIntegerField()
    rows = models.JSONField(default=list)
    first_line_id = models.BigIntegerField(null=True)
    revision = models.PositiveIntegerField(default=1)
    earlier = models.JSONField(default=list)
    begun_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    edited_by_id = models.BigIntegerField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_proposal")]


class Tryout(models.Model):
    """The proposal, as it stood at a revision, held against the last days' cases; `found` is as `rules.trying` tells it."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="+")
    revision = models.PositiveIntegerField()
    days = models.PositiveSmallIntegerField()
    total_count = models.PositiveIntegerField(default=0)
    looked_count = models.PositiveIntegerField(default=0)
    found = models.JSONField(default=dict)
    asked_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["proposal", "revision", "days"], name="one_tryout_a_revision")]

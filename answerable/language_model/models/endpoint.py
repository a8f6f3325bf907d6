from datetime import datetime

from django.db import models

from answerable.language_model.rules.budget import Budget


class Endpoint(models.Model):
    """The one server that is asked, the model on it, how much it may cost, and how it has gone lately. A limit of 0 is none.

    `is_private_allowed` is an owner's word that this address may lie in a private network, where nothing else is ever called.
    `rests_until`: it failed too often in a row, and nobody asks before then.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    address = models.CharField(max_length=300)
    model = models.CharField(max_length=120)
    sealed_key = models.BinaryField(null=True)
    is_private_allowed = models.BooleanField(default=False)
    timeout_seconds = models.PositiveSmallIntegerField(default=30)
    requests_a_day = models.PositiveIntegerField(default=0)
    tokens_a_day = models.PositiveIntegerField(default=0)
    requests_a_month = models.PositiveIntegerField(default=0)
    tokens_a_month = models.PositiveIntegerField(default=0)
    failure_count = models.PositiveIntegerField(default=0)
    rests_until = models.DateTimeField(null=True)
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_endpoint")]

    @property
    def budget(self) -> Budget:
        """How much may be asked."""
        return Budget(self.requests_a_day, self.tokens_a_day, self.requests_a_month, self.tokens_a_month)

    def is_resting(self, now: datetime) -> bool:
        """Whether it is left alone; only an owner's trial asks it all the same."""
        return self.rests_until is not None and self.rests_until > now

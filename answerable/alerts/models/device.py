from django.db import models

from answerable.alerts.models.way import Way


class Device(Way):
    """A browser in which a member wants to be told while the desk is closed.

    `sealed` holds where it is reached and the keys that it gave; `mark` is a digest of the address, by which it is known again.
    """

    member = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    service = models.CharField(max_length=255)
    mark = models.CharField(max_length=64, unique=True)
    sealed = models.BinaryField()
    added_at = models.DateTimeField()

    @property
    def cause(self) -> str:
        """The name of the alert that it takes no alerts."""
        return f"device {self.pk}"

from django.contrib.postgres.fields import ArrayField
from django.db import models

from answerable.alerts.models.way import Way


class Outlet(Way):
    """A room of a chat tool in which staff are told: of what concerns a department, or of everything where none is named.

    `sealed` holds its address, which is a secret: who has it may write there. `pages` narrows it to some pages.
    """

    name = models.CharField(max_length=60)
    service = models.CharField(max_length=60)
    sealed = models.BinaryField()
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", null=True)
    page_ids = ArrayField(models.BigIntegerField(), default=list)
    is_private_allowed = models.BooleanField(default=False)
    opened_at = models.DateTimeField()

    @property
    def cause(self) -> str:
        """The name of the alert that it takes no alerts."""
        return f"outlet {self.pk}"

from django.db import models


class Department(models.Model):
    """A part of the company that answers for something. Its discipline says under which ledger its work counts.

    An hour of its people costs `hourly_cost`, in the minor units of the company's currency (`Currency`); None is not said. Alerts that
    reach none of its people go to `alert_email`. A retired one has nothing to do any more; history keeps its name. When it is open is
    said in `sla`, which has the clock.
    """

    class Discipline(models.TextChoices):
        MARKETING = "marketing"
        SUPPORT = "support"
        OTHER = "other"

    name = models.CharField(max_length=80, unique=True)
    discipline = models.CharField(max_length=10, choices=Discipline, default=Discipline.SUPPORT)
    position = models.PositiveSmallIntegerField(default=0)
    lead = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+", null=True)
    hourly_cost = models.PositiveIntegerField(null=True)
    alert_email = models.EmailField(blank=True)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name

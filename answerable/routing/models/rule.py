from django.db import models


class Rule(models.Model):
    """One row of the responsibility matrix. Empty conditions match all; the last row of a version catches all.

    A version is never changed: publishing writes a new one, so that a case can always show the row that decided. `first_id` is the row
    of an earlier version that this one goes on from, so that versions can be compared row by row.
    `department` is the one that is responsible; `letters` says what each department has to do with it: {"4": "RA", "7": "C"}.
    Where `ask_within_hours` is given, the consulted are asked by the program, to answer within so many business hours.
    """

    version = models.PositiveIntegerField()
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120, blank=True, default="")
    section = models.CharField(max_length=60, blank=True, default="")
    conditions = models.JSONField(default=dict)
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+")
    letters = models.JSONField(default=dict)
    is_first_line = models.BooleanField(default=False)
    member_id = models.BigIntegerField(null=True)
    ask_within_hours = models.PositiveSmallIntegerField(null=True)
    first_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "position"], name="one_rule_a_position")]

    @property
    def line(self) -> int:
        """The same for all versions of a rule."""
        return self.first_id or self.pk

    @property
    def roles(self) -> dict[int, str]:
        """What each department has to do with it; what was agreed before there were letters has one who answers and is accountable."""
        return {int(key): said for key, said in self.letters.items()} or {self.department_id: "RA"}

    def departments(self, letter: str) -> list[int]:
        """Those that have this letter."""
        return [key for key, said in self.roles.items() if letter in said]

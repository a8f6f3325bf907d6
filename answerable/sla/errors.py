"""What the part refuses."""

from answerable.core.errors import Conflict, Refusal


class UnusableHours(Refusal):
    """Business hours that are never open, or whose time zone nobody knows."""

    code = "unusable_hours"
    status = 422


class NoTarget(Refusal):
    """Targets that say nothing of most cases."""

    code = "no_target"
    status = 422


class TargetTaken(Refusal):
    """A second target for the same cases."""

    code = "target_taken"
    status = 409


class HoursNameTaken(Conflict):
    """Other business hours are called so."""

    code = "hours_name_taken"


class HoursInUse(Conflict):
    """Somebody works by these hours."""

    code = "hours_in_use"

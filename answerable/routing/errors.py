"""What routing refuses."""

from django.utils.translation import gettext_lazy as _

from answerable.core.errors import Conflict, Refusal


class TakenBySomebody(Conflict):
    """Somebody else was quicker."""

    code = "taken"


class UnknownCondition(Refusal):
    """A condition that no message could be held against."""

    code = "unknown_condition"
    status = 422


class NoRowCatchesAll(Refusal):
    """The last rule must have no condition, so that no message is without an owner."""

    code = "no_catch_all"
    status = 422


class RulesChanged(Conflict):
    """Somebody saved other rules since these were looked at."""

    code = "rules_changed"

    def __init__(self) -> None:
        super().__init__(_("Somebody changed the rules meanwhile. Look at them as they are now, and try again."))


class CatchesAll(Refusal):
    """The last rule stays, and stays last."""

    code = "catches_all"
    status = 422

"""What routing refuses."""

from answerable.core.errors import Conflict, Refusal


class TakenBySomebody(Conflict):
    """Somebody else was quicker."""

    code = "taken"


class NoRowCatchesAll(Refusal):
    """The last rule must have no condition, so that no message is without an owner."""

    code = "no_catch_all"
    status = 422

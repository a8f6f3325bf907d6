"""What automation refuses."""

from answerable.core.errors import Conflict, Refusal


class NoSuchRule(Refusal):
    """It is gone, or never was."""

    code = "no_such_rule"
    status = 404


class NotTried(Conflict):
    """A rule is to be switched on that nobody tried as it stands."""

    code = "not_tried"

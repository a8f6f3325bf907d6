"""What policies refuse."""

from answerable.core.errors import Conflict, Refusal


class NoSuchPolicy(Refusal):
    """It is retired, or never was, or is not for this member."""

    code = "no_such_policy"
    status = 404


class NewerVersion(Conflict):
    """Somebody wrote another version since the member looked."""

    code = "newer_version"


class NothingChanged(Refusal):
    """A new version would say and ask the same as the last one."""

    code = "nothing_changed"
    status = 422

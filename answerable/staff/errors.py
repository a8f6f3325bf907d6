"""What staff refuses."""

from answerable.core.errors import Conflict, Refusal


class EmailTaken(Conflict):
    """A member has this address already."""

    code = "email_taken"


class PasswordWeak(Refusal):
    """The password is too easy to guess."""

    code = "password_weak"
    status = 422


class LastOwner(Conflict):
    """Without an owner, nobody could connect a page or invite anybody any more."""

    code = "last_owner"

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


class NameTaken(Conflict):
    """Another department is called so."""

    code = "department_name_taken"


class NotHere(Refusal):
    """Who is meant does not work here (any more)."""

    code = "not_here"
    status = 422


class NoDeputy(Refusal):
    """Nobody can stand in like this."""

    code = "no_deputy"
    status = 422


class HasPeople(Conflict):
    """People belong to the department."""

    code = "has_people"


class LastDepartment(Conflict):
    """There is no other department."""

    code = "last_department"

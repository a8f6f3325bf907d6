"""What customers' records refuse."""

from answerable.core.errors import Conflict, Invisible, Refusal


class NoSuchPerson(Invisible):
    """There is none, or the member may not know that there is."""

    code = "no_such_person"


class NoSuchStanding(Refusal):
    """The company has no standing of this key."""

    code = "no_such_standing"
    status = 422


class StandingTaken(Conflict):
    """Another one is called so."""

    code = "standing_taken"


class UnfitIdentifier(Refusal):
    """What was given is no customer number, address or telephone number."""

    code = "unfit_identifier"
    status = 422


class SomebodyElses(Conflict):
    """This identifier belongs to somebody else."""

    code = "somebody_elses"


class ToldOtherwise(Conflict):
    """A touchpoint of this name was kept with another content."""

    code = "told_otherwise"


class SamePerson(Conflict):
    """They are one already."""

    code = "same_person"


class NotMerged(Conflict):
    """There is nothing to take apart."""

    code = "not_merged"

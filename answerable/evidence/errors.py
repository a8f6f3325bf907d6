"""What evidence refuses."""

from answerable.core.errors import Conflict, Refusal


class AddressTaken(Conflict):
    """Another brand has this address."""

    code = "address_taken"


class UnfitAddress(Refusal):
    """An address of small letters, digits and hyphens."""

    code = "unfit_address"
    status = 422


class NoReason(Refusal):
    """Something is left out without saying why."""

    code = "no_reason"
    status = 422


class NotSaidSo(Refusal):
    """A rule of the company does not let these words out."""

    code = "not_said_so"
    status = 422


class NoWords(Refusal):
    """A change is told without a word of it."""

    code = "no_words"
    status = 422


class NotListed(Refusal):
    """There is no such entry."""

    code = "not_found"
    status = 404


class PointedAlready(Conflict):
    """The public was told already, or it was said why not."""

    code = "pointed_already"


class TooMany(Refusal):
    """More than a person asks for within an hour."""

    code = "too_many"
    status = 429

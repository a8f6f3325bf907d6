"""What satisfaction refuses."""

from answerable.core.errors import Refusal


class NoSuchQuestion(Refusal):
    """Nobody was asked with this link, or it is too old."""

    code = "no_such_question"
    status = 404


class TooLate(Refusal):
    """The answer stands for good by now."""

    code = "too_late"
    status = 409


class UnfitWording(Refusal):
    """A question without the place for its link, or without words."""

    code = "unfit_wording"
    status = 422

"""What triage refuses."""

from django.utils.translation import gettext_lazy as _

from answerable.core.errors import Conflict, Invisible, Refusal


class NotRead(Invisible):
    """There is no reading of this message."""

    code = "triage.not_read"

    def __init__(self) -> None:
        super().__init__(_("This message has not been read yet. Wait a moment and try again."))


class ReadMeanwhile(Refusal):
    """The message is read otherwise than the person saw it."""

    code = "triage.read_meanwhile"
    status = 409

    def __init__(self) -> None:
        super().__init__(_("Somebody read this message otherwise meanwhile. Look at how it is read now, then say it again."))


class InvalidCorrection(Refusal):
    """A value that a reading cannot have, or a field that a person cannot correct."""

    code = "triage.invalid_correction"
    status = 422

    def __init__(self, field: str) -> None:
        super().__init__(_("“%(field)s” cannot be set to that. Choose one of the values offered.") % {"field": field})
        self.field = field


class NotInUse(Refusal):
    """Only what is in use can be taken back."""

    code = "triage.not_in_use"
    status = 409

    def __init__(self) -> None:
        super().__init__(_("This is not what the desk reads by any more. Load the page again to see what is."))


class TooFewExamples(Refusal):
    """Nothing can be learned yet."""

    code = "triage.too_few_examples"
    status = 409

    def __init__(self, least: int) -> None:
        super().__init__(_("There is too little to learn from yet. It takes %(count)d corrections of one kind.") % {"count": least})


class NoSuchTerm(Invisible):
    """There is none, or it is retired."""

    code = "triage.no_such_term"


class TermTaken(Conflict):
    """Another one is called so."""

    code = "triage.term_taken"


class UnfitTerm(Refusal):
    """Its pattern cannot be read, or misses an example."""

    code = "triage.unfit_term"
    status = 422

"""What triage refuses."""

from django.utils.translation import gettext_lazy as _

from answerable.core.errors import Invisible, Refusal


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

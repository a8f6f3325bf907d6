"""What listening refuses."""

from answerable.core.errors import Conflict, Invisible, Refusal


class NoSuchPhrase(Invisible):
    """There is none, or it was retired."""

    code = "no_such_phrase"


class UnfitPhrase(Refusal):
    """What was written down could not be found, or would be found everywhere; `field` says where it stands."""

    code = "unfit_phrase"
    status = 422

    def __init__(self, sentence: str, *, field: str = "spellings") -> None:
        super().__init__(sentence)
        self.field = field


class PhraseTaken(Conflict):
    """The brand listens for it already."""

    code = "phrase_taken"


class NewerPhrase(Conflict):
    """Somebody changed it meanwhile."""

    code = "newer_phrase"

"""What cases refuse."""

from answerable.core.errors import Conflict, Refusal


class CaseClosed(Conflict):
    """It is closed; reopen it first."""

    code = "case_closed"


class CaseOpen(Conflict):
    """It is open already."""

    code = "case_open"


class NewerCase(Conflict):
    """The same thread has a newer case that is open."""

    code = "newer_case"


class EmptyNote(Refusal):
    """A note without words."""

    code = "empty_note"
    status = 422


class PastTime(Refusal):
    """A time to come was asked for."""

    code = "past_time"
    status = 422


class SameCase(Refusal):
    """A case was to be merged with itself."""

    code = "same_case"
    status = 422


class NotMerged(Conflict):
    """There is nothing to take out of a case."""

    code = "not_merged"


class CannotDivide(Refusal):
    """No case can be made of these messages."""

    code = "cannot_divide"
    status = 422


class SilencesUnfit(Refusal):
    """The reasons for which cases end without an answer cannot be so."""

    code = "silences_unfit"
    status = 422

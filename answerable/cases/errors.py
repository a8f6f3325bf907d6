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

"""What macros refuse."""

from answerable.core.errors import Conflict, Refusal


class ShortcutTaken(Conflict):
    """Another macro answers to it."""

    code = "shortcut_taken"


class NoSuchMacro(Refusal):
    """It is gone, or never was."""

    code = "no_such_macro"
    status = 404


class StillToFill(Refusal):
    """A text that is to leave has a blank in it."""

    code = "still_to_fill"
    status = 422

"""What access refuses beside what nobody may know or do (`core.errors`)."""

from answerable.core.errors import Conflict, Refusal


class NotSpokesperson(Refusal):
    """A PR matter is answered by its spokesperson alone."""

    code = "not_spokesperson"
    status = 403


class NoSpokesperson(Refusal):
    """Nobody speaks for the brand, so nothing of it can be a PR matter."""

    code = "no_spokesperson"
    status = 422


class NoMarketer(Refusal):
    """A page's voice is the account of a marketer who works on it."""

    code = "no_marketer"
    status = 422


class StillAccountable(Conflict):
    """A page would be left without the one who is accountable for it."""

    code = "still_accountable"

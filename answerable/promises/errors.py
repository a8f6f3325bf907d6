"""What promises refuse."""

from answerable.core.errors import Conflict, Refusal


class NoSuchPromise(Refusal):
    """It is retired, or never was."""

    code = "no_such_promise"
    status = 404


class NotMarked(Conflict):
    """The case is not marked as about this promise, or not any more."""

    code = "not_marked"


class ChangedMeanwhile(Conflict):
    """Somebody changed the promise since the member looked."""

    code = "changed_meanwhile"


class UnfitDates(Refusal):
    """It would end before it begins."""

    code = "unfit_dates"
    status = 422


class NoSuchPost(Refusal):
    """It is no post of the pages on which the promise holds."""

    code = "no_such_post"
    status = 404

"""What publish refuses."""

from django.utils.functional import Promise

from answerable.core.errors import Conflict, Refusal
from answerable.policy.rules.verdict import Verdict


class AnsweredMeanwhile(Conflict):
    """Somebody answered since the author looked; both texts are to be shown, theirs to who sees the page on which it stands."""

    code = "answered_meanwhile"

    def __init__(self, sentence: str | Promise, *, their_text: str, their_author_id: int | None, their_page_id: int, seen: str) -> None:
        super().__init__(sentence)
        self.their_text = their_text
        self.their_author_id = their_author_id
        self.their_page_id = their_page_id
        self.seen = seen


class KeyTaken(Conflict):
    """Another answer was sent under this key."""

    code = "key_taken"


class WayClosed(Refusal):
    """The network does not take this kind of answer now."""

    code = "way_closed"
    status = 422


class EnclosureUnfit(Refusal):
    """The network does not take these files with this answer."""

    code = "enclosure_unfit"
    status = 422


class TextUnfit(Refusal):
    """Empty, or longer than the network takes."""

    code = "text_unfit"
    status = 422


class NotAllowed(Refusal):
    """The guidelines do not let this text out; `verdict` says which, `page_id` where it was to stand."""

    code = "not_allowed"
    status = 422

    def __init__(self, sentence: str | Promise, verdict: Verdict | None = None, page_id: int | None = None) -> None:
        super().__init__(sentence)
        self.verdict = verdict
        self.page_id = page_id


class NeedsReason(NotAllowed):
    """They let it out with a reason."""

    code = "needs_reason"


class NeedsApproval(NotAllowed):
    """They let it out once a department approves, and this way cannot wait for that."""

    code = "needs_approval"


class NotPossible(Refusal):
    """The network does not do that here, or it is done."""

    code = "not_possible"
    status = 422


class NotHeld(Conflict):
    """It does not wait for approval any more."""

    code = "not_held"


class NotUndecided(Conflict):
    """It is not waiting for a person's decision any more."""

    code = "not_undecided"

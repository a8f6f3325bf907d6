"""What goodwill refuses."""

from answerable.core.errors import Conflict, Forbidden, Invisible, Refusal


class NoSuchGesture(Invisible):
    """There is none, or the member may not know that there is."""

    code = "no_such_gesture"


class NoSuchKind(Refusal):
    """The company gives nothing of this kind, or no longer."""

    code = "no_such_kind_of_gesture"
    status = 422


class KindTaken(Conflict):
    """Another kind is called so."""

    code = "kind_of_gesture_taken"


class UnfitAmount(Refusal):
    """Nothing, or more than anybody gives."""

    code = "unfit_amount"
    status = 422


class NoReason(Refusal):
    """It does not say why."""

    code = "no_reason"
    status = 422


class Decided(Conflict):
    """Somebody decided on it already."""

    code = "gesture_decided"


class OwnProposal(Forbidden):
    """Who proposes does not approve."""

    code = "own_proposal"


class AboveCeiling(Forbidden):
    """It is more than this member may decide on."""

    code = "above_ceiling"


class NotTheirs(Forbidden):
    """Somebody else gave it."""

    code = "gesture_of_another"

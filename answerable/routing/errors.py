"""What routing refuses."""

from django.utils.translation import gettext_lazy as _

from answerable.core.errors import Conflict, Refusal


class TakenBySomebody(Conflict):
    """Somebody else was quicker."""

    code = "taken"


class UnknownCondition(Refusal):
    """A condition that no message could be held against."""

    code = "unknown_condition"
    status = 422


class NoRowCatchesAll(Refusal):
    """The last rule must have no condition, so that no message is without an owner."""

    code = "no_catch_all"
    status = 422


class RulesChanged(Conflict):
    """Somebody saved other rules since these were looked at."""

    code = "rules_changed"

    def __init__(self) -> None:
        super().__init__(_("Somebody changed the rules meanwhile. Look at them as they are now, and try again."))


class NothingProposed(Conflict):
    """Nothing is written of the next version, or nothing of it can be undone."""

    code = "nothing_proposed"


class ProposalChanged(Conflict):
    """Somebody changed what is written since it was looked at."""

    code = "proposal_changed"

    def __init__(self) -> None:
        super().__init__(_("Somebody changed the draft meanwhile. Look at it as it is now, and publish it then."))


class FaultsStand(Refusal):
    """The matrix has rows that nobody, or more than one, would answer."""

    code = "faults_stand"
    status = 422


class CatchesAll(Refusal):
    """The last rule stays, and stays last."""

    code = "catches_all"
    status = 422


class IncompletePacket(Refusal):
    """A hand-off without what others need to go on."""

    code = "incomplete_packet"
    status = 422

    def __init__(self) -> None:
        super().__init__(_("Say what it is about and what is to be done next, so that nobody has to ask the customer again."))


class NowhereElse(Refusal):
    """It is handed to those who have it."""

    code = "nowhere_else"
    status = 422


class HandOffWaits(Conflict):
    """A hand-off of this case waits already."""

    code = "hand_off_waits"


class NoHandOff(Conflict):
    """No hand-off of this case waits any more."""

    code = "no_hand_off"

    def __init__(self) -> None:
        super().__init__(_("This hand-off was settled meanwhile. Look at the case as it is now."))


class NoReason(Refusal):
    """A case is returned without saying why."""

    code = "no_reason"
    status = 422


class NotYours(Refusal):
    """A hand-off is settled by whom it concerns: accepted and returned by the receivers, withdrawn by the senders."""

    code = "not_yours"
    status = 403


class CrossesDepartments(Refusal):
    """A case is given to another department without what they need to know: that is a hand-off."""

    code = "crosses_departments"
    status = 422


class NothingAsked(Refusal):
    """A consultation without a question, or an answer without words."""

    code = "nothing_asked"
    status = 422


class AnsweredAlready(Conflict):
    """A question that was answered or taken back meanwhile."""

    code = "answered_already"

    def __init__(self) -> None:
        super().__init__(_("This question was answered or taken back meanwhile. Look at the case as it is now."))

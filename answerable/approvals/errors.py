"""What approvals refuse."""

from django.utils.translation import gettext_lazy as _

from answerable.core.errors import Conflict, Refusal


class Settled(Conflict):
    """Somebody decided already, or its author took it back."""

    code = "settled"

    def __init__(self) -> None:
        super().__init__(_("This does not wait for you any more: a colleague decided, or its author took it back."))


class OwnText(Refusal):
    """Nobody approves what they wrote, or what they changed on its way."""

    code = "own_text"
    status = 403

    def __init__(self) -> None:
        super().__init__(_("You wrote this text, so somebody else has to approve it."))


class NotAsked(Refusal):
    """Another department or person is asked."""

    code = "not_asked"
    status = 403

    def __init__(self) -> None:
        super().__init__(_("Others are asked to approve this. You can write them a note in the case."))


class NoReason(Refusal):
    """A text is sent back without a word to its author."""

    code = "no_reason"
    status = 422

    def __init__(self) -> None:
        super().__init__(_("Say what is to be different, so that the author can write it."))


class NobodyToAsk(Refusal):
    """Of those whom a step asks, nobody may approve, but for the author."""

    code = "nobody_to_ask"
    status = 422


class NoSteps(Refusal):
    """A chain that asks nobody."""

    code = "no_steps"
    status = 422

    def __init__(self) -> None:
        super().__init__(_("Say who is to approve first."))

"""How serious it is that a text says something, and what may become of the text then."""

from collections.abc import Iterable
from enum import StrEnum


class Severity(StrEnum):
    """What a rule asks of whoever writes against it, from the least to the most."""

    ADVISE = "advise"
    REASON = "reason"
    APPROVAL = "approval"
    BLOCKED = "blocked"

    @property
    def counts_unanswered(self) -> bool:
        """Whether a rule that nobody could answer counts as met: what needs approval or is blocked waits for a person, for that is why it
        was written; an advice or a question for a reason would hold customers up for a server that is slow."""
        return self in {Severity.APPROVAL, Severity.BLOCKED}


class Outcome(StrEnum):
    """What may become of a text: it leaves, leaves with advice, with a reason, once a department approves, or not at all."""

    ALLOWED = "allowed"
    ADVISE = "advise"
    REASON = "reason"
    APPROVAL = "approval"
    BLOCKED = "blocked"

    @property
    def leaves(self) -> bool:
        """Whether it leaves without anybody doing anything."""
        return self in {Outcome.ALLOWED, Outcome.ADVISE}


_RANKED = list(Outcome)


def outcome_of(severities: Iterable[str]) -> Outcome:
    """The gravest of them decides."""
    return max((Outcome(each) for each in severities), key=_RANKED.index, default=Outcome.ALLOWED)

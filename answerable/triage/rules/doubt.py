"""How unsure a reading is, so that a person looks first at what is most likely wrong."""

from answerable.triage.rules.labels import Task
from answerable.triage.rules.reader import Assessment

# From here on a person should look: one message of the corpus in five is such, and seven in ten of these are wrong in the reason or
# in the need.
DOUBTFUL = 0.61


def is_doubtful(doubt: float) -> bool:
    """Whether a person should look."""
    return doubt >= DOUBTFUL


def doubt(read: Assessment) -> float:
    """Of the less sure of reason and needs_response: 0 is certain, 1 no better than chance.

    Word lists weigh nothing: there it is what their sureness lacks, where somebody would answer for it and it lacks much.
    """
    if not read.probabilities:
        lacking = round(1 - read.probability, 4)
        return lacking if read.needs_response and is_doubtful(lacking) else 0.0
    return round(max(_of(list(read.probabilities[task].values())) for task in (Task.REASON, Task.NEEDS_RESPONSE)), 4)


def _of(shares: list[float]) -> float:
    """How far the likeliest is from 1, where chance would be all alike."""
    return (1 - max(shares)) / (1 - 1 / len(shares))

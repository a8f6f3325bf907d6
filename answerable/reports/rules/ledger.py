"""The answer ledger's measures.

Every message that needed a response was answered, or its case was closed without an answer, or it is open: by construction, for
`needed` is that sum. What is open counts as ignored after 72 hours, as in the survey that the baseline is from.
"""

from dataclasses import dataclass
from datetime import timedelta

IGNORED_AFTER = timedelta(hours=72)
# Seven in eight messages to brands that needed a response had none after 72 hours: Sprout Social Index, second quarter of 2015.
BASELINE_ANSWERED, BASELINE_IGNORED = 0.12, 0.88


@dataclass(frozen=True, slots=True)
class Ledger:
    """What became of the messages of a period. `overdue` of `open` are older than 72 hours, `prompt` of `answered` were answered within."""

    read: int = 0
    answered: int = 0
    closed: int = 0
    open: int = 0
    overdue: int = 0
    prompt: int = 0
    median_seconds: float | None = None
    p90_seconds: float | None = None

    @property
    def needed(self) -> int:
        """Messages that needed a response."""
        return self.answered + self.closed + self.open

    @property
    def ignored(self) -> int:
        """Those that got none: their case was closed without one, or they wait for longer than 72 hours."""
        return self.closed + self.overdue

    @property
    def waiting(self) -> int:
        """Those that are open and younger."""
        return self.open - self.overdue


def share(part: int, whole: int) -> float | None:
    """A part of a whole as a fraction of 1; None of nothing."""
    return part / whole if whole else None


def answered_share(ledger: Ledger) -> float | None:
    """Of the messages that needed a response, the share that was answered, sooner or later."""
    return share(ledger.answered, ledger.needed)


def prompt_share(ledger: Ledger) -> float | None:
    """The share that was answered within 72 hours, which is what the baseline counts."""
    return share(ledger.prompt, ledger.needed)


def ignored_share(ledger: Ledger) -> float | None:
    """The share that got no answer: closed without one, or waiting for longer than 72 hours."""
    return share(ledger.ignored, ledger.needed)


def whole_percents(parts: list[int]) -> list[int]:
    """Parts of a whole in whole percent that sum to 100 (largest remainders get what rounding down left); of nothing, zeros."""
    whole = sum(parts)
    if not whole:
        return [0] * len(parts)
    floors = [100 * part // whole for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda index: -(100 * parts[index] % whole))
    for index in by_remainder[: 100 - sum(floors)]:
        floors[index] += 1
    return floors

"""Which of several similar cases tell most about how to answer."""

from collections.abc import Mapping
from typing import NamedTuple

_ANSWERED = 0.06  # as much nearer as a case may be of which nothing can be learned
_HELPED = 0.03
_CONTENT = 4  # of 5


class Precedent(NamedTuple):
    """What is known of a case: our last public answer, how it ended, and whether that helped."""

    answer: str
    language: str
    outcome: str
    score: int | None
    came_back: bool
    thanked: bool

    @property
    def helped(self) -> bool | None:
        """Whether the customer said or showed that it helped, or that it did not; None where they did neither."""
        if self.score is not None:
            return self.score >= _CONTENT
        if self.came_back:
            return False
        return True if self.thanked else None


def best(similarity: Mapping[int, float], known: Mapping[int, Precedent], most: int) -> list[int]:
    """The cases that tell most, best first: near ones, those before with an answer, those before whose answer helped."""

    def tells(case_id: int) -> float:
        case = known[case_id]
        helped = {True: _HELPED, False: -_HELPED, None: 0.0}[case.helped] if case.answer else 0.0
        return similarity[case_id] + (_ANSWERED if case.answer else 0.0) + helped

    return sorted(known, key=lambda case_id: (-tells(case_id), -case_id))[:most]

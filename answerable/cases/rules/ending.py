"""How a case may end: what became of the matter, and why the public was told nothing."""

from enum import StrEnum


class Outcome(StrEnum):
    """What became of the matter."""

    SOLVED = "solved"
    EXPLAINED = "explained"
    NOT_SOLVED = "not_solved"


class Silence(StrEnum):
    """Why a case ends without an answer that is owed: what every company begins with (`models.SilenceReason`)."""

    NOT_WANTED = "not_wanted"
    GONE = "gone"
    WOULD_REVEAL = "would_reveal"
    ELSEWHERE = "elsewhere"
    NO_NEED = "no_need"
    ABUSE = "abuse"


def owes_public(*, began_in_public: bool, last_answer_is_public: bool | None, is_waiting: bool = False) -> bool:
    """Whether the public is owed a closing word: it read the question, and the last answer went where it cannot read it, or there was
    none at all and somebody waits for one (`is_waiting`)."""
    return began_in_public and (is_waiting if last_answer_is_public is None else not last_answer_is_public)

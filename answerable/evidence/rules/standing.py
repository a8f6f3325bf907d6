"""How a public complaint stands: each stands in one way, so that the ways sum to all of them."""

from enum import StrEnum


class Standing(StrEnum):
    """From best to worst."""

    VISIBLE = "visible"
    PRIVATE = "private"
    EXPLAINED = "explained"
    NOT_SOLVED = "not_solved"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"


# How a matter ended, as `cases.rules.ending` names it, where that alone says how it stands.
_ENDED = {"explained": Standing.EXPLAINED, "not_solved": Standing.NOT_SOLVED}
SETTLED = (Standing.VISIBLE, Standing.PRIVATE, Standing.EXPLAINED, Standing.NOT_SOLVED)


def standing(outcome: str, *, is_acknowledged: bool, is_visible: bool) -> Standing:
    """Solved where everybody can read it, solved out of sight, explained, not solved; else whether the public got an answer at all."""
    if outcome == "solved":
        return Standing.VISIBLE if is_visible else Standing.PRIVATE
    return _ENDED.get(outcome, Standing.ANSWERED if is_acknowledged else Standing.UNANSWERED)

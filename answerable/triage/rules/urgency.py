"""How fast it has to be."""

from answerable.triage.rules.labels import Reason, Urgency
from answerable.triage.rules.reader import Evidence, Input

LOUD_REACH = 10_000  # people who may read along
_CALM = frozenset({Reason.PRAISE, Reason.CLOSING, Reason.NOISE, Reason.SUGGESTION})
_STEP_UP = {Urgency.LOW: Urgency.NORMAL, Urgency.NORMAL: Urgency.HIGH}


def urgency_of(reason: Reason, needs_response: bool, scores: dict[str, int], message: Input) -> tuple[Urgency, list[Evidence]]:
    """The urgency and what outside of the words raised it. Danger is critical; what needs no response is low, whoever reads it."""
    return raised(_by_words(reason, scores), message) if needs_response else (Urgency.LOW, [])


def raised(urgency: Urgency, message: Input) -> tuple[Urgency, list[Evidence]]:
    """One step up for asking again and one for a large audience, up to high, and what raised it.

    Critical is about people's safety and the law, never about who reads along.
    """
    evidence = []
    for name, count, is_reached in (
        ("asked_before", message.asked_before_count, message.asked_before_count > 0),
        ("reach", message.reach, message.reach >= LOUD_REACH),
    ):
        if is_reached and urgency in _STEP_UP:
            urgency = _STEP_UP[urgency]
            evidence.append(Evidence("context", f"{name}:{count}", urgency.value))
    return urgency, evidence


def _by_words(reason: Reason, scores: dict[str, int]) -> Urgency:
    if reason is Reason.SAFETY:
        return Urgency.CRITICAL if scores["danger"] else Urgency.HIGH
    if reason in _CALM:
        return Urgency.LOW
    is_pressing = scores["now"] >= (2 if reason in (Reason.COMPLAINT, Reason.REQUEST) else 3)
    return Urgency.HIGH if is_pressing else Urgency.NORMAL

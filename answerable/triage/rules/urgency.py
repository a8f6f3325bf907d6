"""How fast it has to be."""

from answerable.triage.rules.labels import Reason, Urgency
from answerable.triage.rules.pressing import ALARMING, PRESSING, SURELY, alarm, pressure
from answerable.triage.rules.reader import Evidence, Input
from answerable.triage.rules.signals import Signals

LOUD_REACH = 10_000  # people who may read along
_CALM = frozenset({Reason.PRAISE, Reason.CLOSING, Reason.NOISE, Reason.SUGGESTION})
_STEP_UP = {Urgency.LOW: Urgency.NORMAL, Urgency.NORMAL: Urgency.HIGH}


def urgency_of(reason: Reason, needs_response: bool, found: Signals, message: Input) -> tuple[Urgency, list[Evidence]]:
    """The urgency and what outside of the words raised it. Danger is critical; what needs no response is low, whoever reads it."""
    return raised(_by_words(reason, found, message), message) if needs_response else (Urgency.LOW, [])


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


def _by_words(reason: Reason, found: Signals, message: Input) -> Urgency:
    if alarm(found, message) >= ALARMING:
        return Urgency.CRITICAL
    if reason is Reason.SAFETY or pressure(found, message) >= (SURELY if reason in _CALM else PRESSING):
        return Urgency.HIGH
    return Urgency.LOW if reason in _CALM else Urgency.NORMAL

"""How much presses: a sum of what the words say, how somebody came to us, and what stands against it.

The weights are those of a logistic regression over the corpus, rounded; a unit is half of one on its scale.
"""

from answerable.triage.rules.reader import Input
from answerable.triage.rules.signals import Signals

PRESSING, SURELY, ALARMING = 5, 7, 8
_MOST = {"now": 4, "deadline": 2, "travel": 2, "frail": 2, "peril": 2}
_PRESSES = {"now": 1, "deadline": 2, "travel": 3, "frail": 2, "peril": 3}
_PRESSES_ONCE = {"danger": 4, "fraud": 5, "threat": 4, "praise": -2, "closing": -2, "noise": -1}
_ALARMS = {"peril": 4, "frail": 2}
_ALARMS_ONCE = {"danger": 5, "threat": 6, "fraud": 3, "me": 1, "us": 1, "praise": -2, "closing": -2}
_RUNNING, _PRIVATE, _NAMED, _NUMBER = 3, 2, 3, 1


def pressure(found: Signals, message: Input) -> int:
    """From `PRESSING` on somebody loses something within hours; from `SURELY` on whatever else was read."""
    around = _RUNNING * message.is_running + _addressed(found, message)
    return _sum(found, _PRESSES, _PRESSES_ONCE) + around + _NUMBER * ("#" in found.tokens.words)


def alarm(found: Signals, message: Input) -> int:
    """From `ALARMING` on somebody may come to harm."""
    return _sum(found, _ALARMS, _ALARMS_ONCE) + min(2, _addressed(found, message)) - (found.tokens.question_count > 0)


def _sum(found: Signals, weights: dict[str, int], once: dict[str, int]) -> int:
    counted = sum(weight * min(found.scores[name], _MOST[name]) for name, weight in weights.items())
    return counted + sum(weight for name, weight in once.items() if found.scores[name])


def _addressed(found: Signals, message: Input) -> int:
    return max(_PRIVATE * (not message.is_public), _NAMED * (found.tokens.mention_count > 0))

"""What a person may say about a message."""

import re

from answerable.triage.rules.labels import Reason, Sentiment, Urgency

CHOICES: dict[str, frozenset[str]] = {
    "sentiment": frozenset(Sentiment),
    "reason": frozenset(Reason),
    "urgency": frozenset(Urgency),
}
LANGUAGE_TAG = re.compile(r"(?:[a-z]{2,3}(?:-[A-Za-z0-9]{2,6})?)?")


def is_allowed(field: str, value: object) -> bool:
    """Whether a reading's `field` can be set to `value`. 1 and 0 are not truths: they are refused."""
    if field == "language":
        return isinstance(value, str) and LANGUAGE_TAG.fullmatch(value) is not None
    if field == "needs_response":
        return isinstance(value, bool)
    return isinstance(value, str) and value in CHOICES.get(field, frozenset())

"""The words that a reading may use."""

from enum import StrEnum


class Reason(StrEnum):
    """Why somebody wrote."""

    COMPLAINT = "complaint"
    QUESTION = "question"
    REQUEST = "request"
    PRAISE = "praise"
    SUGGESTION = "suggestion"
    SALES = "sales"
    PRESS = "press"
    SAFETY = "safety"
    CLOSING = "closing"
    NOISE = "noise"


class Sentiment(StrEnum):
    """How they feel towards the company."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"


class Urgency(StrEnum):
    """How fast it has to be; ordered by `URGENCY_RANK`."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL = "critical"


URGENCY_RANK = {Urgency.LOW: 0, Urgency.NORMAL: 1, Urgency.HIGH: 2, Urgency.CRITICAL: 3}
# What has to be seen within hours.
URGENT = (Urgency.HIGH, Urgency.CRITICAL)

# Stands where a reader's version would: a person's word, which no reader overwrites.
PERSON = "person"
# Stands there for a score of a survey of ours.
SCORE = "score"
# Stands there for a message of which its network says that a program wrote it.
PROGRAM = "program"


class Task(StrEnum):
    """What is read off a message, each by a head of its own."""

    NEEDS_RESPONSE = "needs_response"
    REASON = "reason"
    SENTIMENT = "sentiment"
    URGENCY = "urgency"


YES, NO = "yes", "no"
LABELS: dict[Task, tuple[str, ...]] = {
    Task.NEEDS_RESPONSE: (NO, YES),
    Task.REASON: tuple(Reason),
    Task.SENTIMENT: tuple(Sentiment),
    Task.URGENCY: tuple(Urgency),
}

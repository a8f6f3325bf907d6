"""The labels of a reading in the reader's language, as lists and cases show them."""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from answerable.triage.rules.labels import PERSON, PROGRAM, SCORE, Reason, Sentiment, Urgency

REASONS: dict[str, str | Promise] = {
    Reason.COMPLAINT: _("Complaint"),
    Reason.QUESTION: _("Question"),
    Reason.REQUEST: _("Request"),
    Reason.PRAISE: _("Praise"),
    Reason.SUGGESTION: _("Suggestion"),
    Reason.SALES: _("Sales"),
    Reason.PRESS: _("Press"),
    Reason.SAFETY: _("Safety or fraud"),
    Reason.CLOSING: _("Closing words"),
    Reason.NOISE: _("Remark"),
}
SENTIMENTS: dict[str, str | Promise] = {
    Sentiment.NEGATIVE: _("Negative"),
    Sentiment.NEUTRAL: _("Neutral"),
    Sentiment.POSITIVE: _("Positive"),
}
URGENCIES: dict[str, str | Promise] = {
    Urgency.LOW: _("Low"),
    Urgency.NORMAL: _("Normal"),
    Urgency.HIGH: _("High"),
    Urgency.CRITICAL: _("Critical"),
}
# Why a person should look at a case, as its row keeps it.
MARKS: dict[str, str | Promise] = {"doubtful": _("In doubt"), "rude": _("Rude to staff"), "spam": _("Spam"), "heard": _("Heard")}
# Down to which probability a reading is called so; below the last nobody should rely on it.
SURENESS: list[tuple[float, str | Promise]] = [(0.9, _("very sure")), (0.75, _("quite sure")), (0.6, _("fairly sure"))]
UNSURE = _("not sure")


def sureness(probability: float) -> str:
    """How sure a reading is, in plain words."""
    return str(next((words for least, words in SURENESS if probability >= least), UNSURE))


def reader(version: str) -> str:
    """By what a message was read."""
    if version == PERSON:
        return gettext("a member of staff")
    if version == SCORE:
        return gettext("the customer's rating")
    if version == PROGRAM:
        return gettext("what it says of itself: a program wrote it")
    return gettext("the word lists") if version.startswith("lexical") else gettext("what the desk learned")


def reason(key: str) -> str:
    """What a reason is called; an unknown one by its key."""
    return str(REASONS.get(key, key))


def sentiment(key: str) -> str:
    """What a sentiment is called."""
    return str(SENTIMENTS.get(key, key))


def urgency(key: str) -> str:
    """What an urgency is called."""
    return str(URGENCIES.get(key, key))

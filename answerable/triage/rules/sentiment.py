"""How the customer feels towards the company."""

from answerable.triage.rules.labels import Reason, Sentiment

_UPSET = 2
_BAD_RATING, _GOOD_RATING = 2, 4


def sentiment_of(reason: Reason, scores: dict[str, int], rating: int | None) -> Sentiment:
    """By rating where there is one, otherwise by what outweighs; an insult is negative whatever surrounds it."""
    if rating is not None and not _BAD_RATING < rating < _GOOD_RATING:
        return Sentiment.NEGATIVE if rating <= _BAD_RATING else Sentiment.POSITIVE
    if reason is Reason.NOISE:
        return Sentiment.NEUTRAL
    balance = scores["complaint"] + 2 * scores["insult"] - scores["praise"]
    if balance >= _UPSET or scores["insult"] or (reason is Reason.COMPLAINT and balance > 0):
        return Sentiment.NEGATIVE
    is_kind = reason in (Reason.PRAISE, Reason.CLOSING, Reason.SUGGESTION)
    return Sentiment.POSITIVE if (is_kind and balance < 0) or balance <= -_UPSET else Sentiment.NEUTRAL

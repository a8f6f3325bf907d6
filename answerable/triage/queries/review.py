"""Messages whose labels would teach most, one after the other."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from answerable.triage.models import Correction, Reading
from answerable.triage.rules.labels import PERSON, PROGRAM, SCORE, Task
from answerable.triage.rules.review import LEAST, Candidate, doubt_of, next_of

LOOKED_AT = 4_000  # readings, the newest first: about 20 ms of PostgreSQL's time
SINCE = timedelta(days=30)
KNOWN = 20  # so many of those that people labelled or skipped last say what needs no further look
MOST = 60  # of the most doubtful, one is chosen

# Deleted or blanked messages teach nothing; one without a word in it has little to teach.
_LATELY = """
WITH lately AS MATERIALIZED (
    SELECT message_id, reason, needs_response, probability, probabilities, doubt, language, reader, evidence FROM triage_reading
    ORDER BY message_id DESC LIMIT %(looked_at)s
)
SELECT r.message_id, r.reason, r.needs_response, r.probability, r.probabilities, r.doubt, r.language, r.reader, m.posted_at
FROM lately AS r JOIN cases_message AS m ON m.id = r.message_id
WHERE m.page_id = ANY (%(pages)s) AND m.posted_at > %(since)s AND NOT m.is_ours AND m.deleted_at IS NULL AND m.text <> ''
    AND r.reader <> ALL (%(told)s) AND NOT r.evidence @> '[["rule", "no_words"]]'
    AND NOT m.case_id = ANY (%(hidden)s::bigint[])
ORDER BY r.message_id DESC
"""


class ToReview(NamedTuple):
    """The message to look at next, and how many are left with it."""

    message_id: int | None
    left_count: int


def to_review(page_ids: Collection[int], *, now: datetime, skipped: Collection[int] = (), hidden: Collection[int] = ()) -> ToReview:
    """Of what arrived lately on these pages and no person has labelled yet, none of it in `hidden` cases; what was skipped does not come
    again."""
    rows = _lately(page_ids, hidden, now)
    known = [_candidate(each, now) for each in rows if each.reader == PERSON][:KNOWN]
    known += [_candidate(each, now) for each in rows if each.message_id in skipped][:KNOWN]
    candidates = [_candidate(each, now) for each in rows if each.reader != PERSON and each.message_id not in skipped]
    doubtful = sorted((each for each in candidates if each.doubt >= LEAST), key=lambda each: -each.doubt)
    found = next_of(doubtful[:MOST], known)
    return ToReview(found.message_id if found else None, len(doubtful))


def labelled_since(member_id: int, since: datetime) -> int:
    """How many messages this member said something of since then."""
    return Correction.objects.filter(member_id=member_id, at__gte=since).values("message_id").distinct().count()


def _lately(page_ids: Collection[int], hidden: Collection[int], now: datetime) -> list[Any]:
    """Readings with the time of their message: a column of the statement's own."""
    asked = {"pages": list(page_ids), "hidden": list(hidden), "since": now - SINCE, "looked_at": LOOKED_AT, "told": [SCORE, PROGRAM]}
    return list(Reading.objects.raw(_LATELY, asked))


def _candidate(read: Any, now: datetime) -> Candidate:
    """Where nothing was weighed, the labels stand for themselves."""
    alone: dict[str, dict[str, float]] = {Task.REASON: {read.reason: 1.0}, Task.NEEDS_RESPONSE: {str(read.needs_response): 1.0}}
    doubt = doubt_of(read.doubt, read.probability, read.probabilities)
    return Candidate(read.message_id, doubt, now - read.posted_at, read.language, read.probabilities or alone)

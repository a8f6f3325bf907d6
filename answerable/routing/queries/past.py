"""Cases as they were when their owner was chosen, to try other rules on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import Max, Min

from answerable.cases.models import Case
from answerable.routing.rules.who_answers import Situation

_PAST = """
SELECT c.id, c.opened_at >= %(since)s, c.is_open AND o.taken_at IS NULL, o.department_id, o.member_id,
    m.page_id, m.kind, l.is_public, r.reason, r.language, r.urgency, m.text, coalesce(p.topic_id, s.topic_id, 0), m.reach, w.standing
FROM cases_case AS c JOIN routing_ownership AS o ON o.case_id = c.id
CROSS JOIN LATERAL (
    SELECT id, leg_id, page_id, kind, reach, CASE WHEN %(reads)s THEN text ELSE '' END AS text FROM cases_message
    WHERE case_id = c.id AND NOT is_ours ORDER BY id LIMIT 1
) AS m
JOIN cases_leg AS l ON l.id = m.leg_id JOIN triage_reading AS r ON r.message_id = m.id JOIN customers_person AS w ON w.id = c.person_id
LEFT JOIN topics_placement AS p ON p.case_id = c.id LEFT JOIN topics_suggestion AS s ON s.case_id = c.id AND s.is_sure
WHERE c.opened_at >= %(since)s OR c.is_open AND o.taken_at IS NULL
ORDER BY c.id DESC
"""

_LATELY = """
SELECT c.id, m.page_id, m.kind, l.is_public, r.reason, r.language, r.urgency, m.text, coalesce(p.topic_id, s.topic_id, 0), m.reach,
    w.standing
FROM cases_case AS c
JOIN (
    SELECT DISTINCT ON (case_id) case_id, id, leg_id, page_id, kind, reach, CASE WHEN %(reads)s THEN text ELSE '' END AS text
    FROM cases_message WHERE case_id BETWEEN %(first)s AND %(last)s AND NOT is_ours ORDER BY case_id, id
) AS m ON m.case_id = c.id
JOIN cases_leg AS l ON l.id = m.leg_id JOIN triage_reading AS r ON r.message_id = m.id JOIN customers_person AS w ON w.id = c.person_id
LEFT JOIN topics_placement AS p ON p.case_id = c.id LEFT JOIN topics_suggestion AS s ON s.case_id = c.id AND s.is_sure
WHERE c.id BETWEEN %(first)s AND %(last)s AND c.opened_at >= %(since)s
ORDER BY c.id DESC
"""
AT_ONCE = 10_000  # ids of cases


@dataclass(frozen=True, slots=True)
class Past:
    """A case: whether it was opened in the time that is looked at, whether it is open and nobody took it, who owns it now."""

    case_id: int
    is_recent: bool
    is_waiting: bool
    department_id: int
    member_id: int | None
    situation: Situation


def past(*, since: datetime, reads_words: bool) -> list[Past]:
    """Every case that was opened since then, and every open one that nobody took, the newest first.

    `reads_words` where a rule asks for words; without, what customers wrote stays where it is.
    """
    with connection.cursor() as cursor:
        cursor.execute(_PAST, {"since": since, "reads": reads_words})
        found = cursor.fetchall()
    return [
        Past(case_id, is_recent, is_waiting, department_id, member_id, Situation(*told))
        for case_id, is_recent, is_waiting, department_id, member_id, *told in found
    ]


def lately_count(since: datetime) -> int:
    """How many cases were opened since then."""
    return Case.objects.filter(opened_at__gte=since).count()


def lately(*, since: datetime, reads_words: bool) -> Iterator[list[tuple[int, Situation]]]:
    """Every case that was opened since then, with what was known when its owner was chosen: some at a time, the newest first."""
    found = Case.objects.filter(opened_at__gte=since).aggregate(first=Min("pk"), last=Max("pk"))
    first, last = found["first"] or 1, found["last"] or 0
    while last >= first:
        begin = max(first, last - AT_ONCE + 1)
        with connection.cursor() as cursor:
            cursor.execute(_LATELY, {"since": since, "reads": reads_words, "first": begin, "last": last})
            yield [(case_id, Situation(*told)) for case_id, *told in cursor.fetchall()]
        last = begin - 1

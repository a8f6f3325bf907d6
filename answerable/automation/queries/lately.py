"""What happened in cases since the rules last looked at them, and what came about by time alone."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection

from answerable.automation.models import Version
from answerable.automation.rules.terms import Occasion, Reached, When

_MESSAGES = """
SELECT m.case_id, m.id, m.is_ours, m.received_at FROM cases_message AS m LEFT JOIN automation_mark AS k ON k.case_id = m.case_id
WHERE m.case_id = ANY(%(cases)s) AND m.id > coalesce(k.message_id, 0) AND m.received_at >= %(since)s AND NOT m.is_imported ORDER BY m.id
"""
_EVENTS = """
SELECT e.case_id, e.id, e.kind, (e.data->>'label')::bigint, e.at FROM journal_event AS e
LEFT JOIN automation_mark AS k ON k.case_id = e.case_id
WHERE e.case_id = ANY(%(cases)s) AND e.id > coalesce(k.event_id, 0) AND e.at >= %(since)s AND e.kind = ANY(%(kinds)s)
    AND NOT EXISTS (SELECT FROM cases_case AS c WHERE c.id = e.case_id AND c.is_imported)
ORDER BY e.id
"""
# What it is about, as somebody said or as is sure, where that is another than the rules know of.
_TOPICS = """
SELECT c.id, coalesce(p.topic_id, s.topic_id, 0), CASE WHEN p.case_id IS NULL THEN s.at ELSE p.at END
FROM cases_case AS c LEFT JOIN automation_mark AS k ON k.case_id = c.id
LEFT JOIN topics_placement AS p ON p.case_id = c.id LEFT JOIN topics_suggestion AS s ON s.case_id = c.id AND s.is_sure
WHERE c.id = ANY(%(cases)s) AND NOT c.is_imported AND coalesce(p.topic_id, s.topic_id, 0) <> coalesce(k.topic_id, 0)
"""
_KINDS = {"case.opened": When.OPENED, "case.reopened": When.REOPENED, "case.labelled": When.LABELLED, "case.closed": When.CLOSED}
_DUE = """
SELECT 'clock:' || k.id || ':' || extract(epoch FROM k.due_at)::bigint, k.case_id, NULL::bigint, %(now)s
FROM sla_clock AS k
WHERE k.stopped_at IS NULL AND k.due_at > %(now)s AND k.due_at <= %(now)s + make_interval(mins => %(amount)s)
ORDER BY k.due_at LIMIT 5000
"""
_QUIET = """
SELECT 'quiet:' || newest.id, c.id, NULL::bigint, %(now)s
FROM cases_case AS c CROSS JOIN LATERAL (
    SELECT m.id, m.is_ours, m.posted_at FROM cases_message AS m WHERE m.case_id = c.id ORDER BY m.id DESC LIMIT 1
) AS newest
WHERE c.is_open AND NOT c.is_imported AND newest.is_ours AND newest.posted_at <= %(now)s - make_interval(hours => %(amount)s)
    AND newest.posted_at >= %(since)s - make_interval(hours => %(amount)s)
ORDER BY newest.posted_at DESC LIMIT 5000
"""


class Lately(NamedTuple):
    """What happened, in its order, and how far that is in each case."""

    occasions: list[Occasion]
    marks: dict[int, Reached]


def lately(case_ids: Iterable[int], *, since: datetime) -> Lately:
    """Everything in these cases that the rules did not look at; the caller holds them."""
    asked: dict[str, Any] = {"cases": sorted(set(case_ids)), "since": since, "kinds": list(_KINDS)}
    marks: dict[int, Reached] = {}
    found: list[Occasion] = []
    with connection.cursor() as cursor:
        cursor.execute(_EVENTS, asked)
        for case_id, event_id, kind, label_id, at in cursor.fetchall():
            found.append(Occasion(f"event:{event_id}", _KINDS[kind], case_id, None, at, label_id))
            marks[case_id] = Reached(event_id=event_id)
        cursor.execute(_MESSAGES, asked)
        for case_id, message_id, is_ours, at in cursor.fetchall():
            found.append(Occasion(f"message:{message_id}", When.REPLIED if is_ours else When.MESSAGE, case_id, message_id, at))
            marks[case_id] = marks.get(case_id, Reached())._replace(message_id=message_id)
        cursor.execute(_TOPICS, asked)
        for case_id, topic_id, at in cursor.fetchall():
            marks[case_id] = marks.get(case_id, Reached())._replace(topic_id=topic_id)
            if topic_id and at >= since:
                found.append(Occasion(f"topic:{case_id}:{at.timestamp():.6f}", When.TOPIC, case_id, None, at))
    return Lately(sorted(found, key=lambda each: each.at), marks)


def timed(version: Version, *, now: datetime) -> list[Occasion]:
    """The occasions of a rule that nothing but time brings about: a clock that comes near its end, a customer who stays silent."""
    statement = {When.DUE: _DUE, When.QUIET: _QUIET}.get(When(version.when))
    if statement is None:
        return []
    since = version.rule.switched_on_at or now
    wanted: dict[str, Any] = {"now": now, "amount": version.amount or 0, "since": since}
    with connection.cursor() as cursor:
        cursor.execute(statement, wanted)
        return [Occasion(key, When(version.when), case_id, message_id, at) for key, case_id, message_id, at in cursor.fetchall()]

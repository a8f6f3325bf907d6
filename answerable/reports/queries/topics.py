"""The ledger's sums by what cases are about; tallies know of no topic, so they are counted from the facts of cases that have one."""

from datetime import datetime

from django.db import connection

from answerable.reports.queries.wanted import SECONDS, Wanted
from answerable.reports.rules.bands import LAST_PROMPT
from answerable.reports.rules.ledger import IGNORED_AFTER, Ledger

_BY_TOPIC = f"""
SELECT standing.topic_id, count(*), count(*) FILTER (WHERE f.outcome = 'answered'), count(*) FILTER (WHERE f.outcome = 'closed'),
    count(*) FILTER (WHERE f.outcome = 'open'), count(*) FILTER (WHERE f.outcome = 'open' AND f.posted_at < %(ripe)s),
    count(*) FILTER (WHERE f.outcome = 'answered' AND f.band <= {LAST_PROMPT}),
    percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY {SECONDS}) FILTER (WHERE f.outcome = 'answered')
FROM (
    SELECT p.case_id, p.topic_id FROM topics_placement AS p
    UNION ALL SELECT s.case_id, s.topic_id FROM topics_suggestion AS s
    WHERE s.is_sure AND s.topic_id IS NOT NULL AND NOT EXISTS (SELECT FROM topics_placement AS p WHERE p.case_id = s.case_id)
) AS about
JOIN topics_topic AS topic ON topic.id = about.topic_id LEFT JOIN topics_topic AS above ON above.id = topic.parent_id
CROSS JOIN LATERAL unnest(array_remove(ARRAY[topic.id, topic.parent_id, above.parent_id], NULL)) AS standing(topic_id)
JOIN reports_messagefact AS f ON f.case_id = about.case_id
WHERE {{condition}} GROUP BY standing.topic_id
"""


def ledgers_by_topic(wanted: Wanted, *, now: datetime) -> dict[int, Ledger]:
    """The sums of each topic that had a message in the period, with those of all that stand below it: the same as `ledger` has of them."""
    with connection.cursor() as cursor:
        cursor.execute(_BY_TOPIC.format(condition=wanted.condition), wanted.arguments(ripe=now - IGNORED_AFTER))
        return {topic_id: Ledger(*counts, *(waits or (None, None))) for topic_id, *counts, waits in cursor.fetchall()}

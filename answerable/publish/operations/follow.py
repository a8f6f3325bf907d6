from collections.abc import Iterable

from django.db import connection

_WHAT_IT_ANSWERS = """
UPDATE publish_outbound AS o SET leg_id = m.leg_id, case_id = m.case_id FROM cases_message AS m
WHERE m.case_id = ANY(%(cases)s::bigint[]) AND o.page_id = m.page_id AND o.reply_to = m.external_id AND o.reply_to <> ''
AND (o.leg_id, o.case_id) <> (m.leg_id, m.case_id) AND o.case_id = ANY(%(cases)s::bigint[])
"""
_ITS_LEG = """
UPDATE publish_outbound AS o SET case_id = l.case_id FROM cases_leg AS l
WHERE l.case_id = ANY(%(cases)s::bigint[]) AND o.leg_id = l.id AND o.case_id <> l.case_id
"""
_DRAFTS = """
UPDATE publish_draft AS d SET case_id = l.case_id FROM cases_leg AS l
WHERE l.case_id = ANY(%(cases)s::bigint[]) AND d.leg_id = l.id AND d.case_id <> l.case_id
"""


def follow(case_ids: Iterable[int]) -> None:
    """What we said, shall say or have begun to write stands with what it answers, wherever that went; nothing is sent by it."""
    with connection.cursor() as cursor:
        for statement in (_ITS_LEG, _WHAT_IT_ANSWERS, _DRAFTS):
            cursor.execute(statement, {"cases": sorted(set(case_ids))})

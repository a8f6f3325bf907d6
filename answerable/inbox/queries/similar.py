"""Cases of other customers in which nearly the same was said: what was answered there, how it ended, whether it helped."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import connection

from answerable.cases.models import Message
from answerable.inbox.models import Row
from answerable.inbox.queries.viewer import Viewer
from answerable.inbox.rules.precedent import Precedent, best
from answerable.meaning import queries as meanings

if TYPE_CHECKING:
    from answerable.learning.rules.embedder import Vectors
    from answerable.meaning.queries import Near

LEAST = 0.5  # the same matter in two languages is .45 to .75 alike, another matter rarely .45
LEAST_LATELY = 0.55  # nobody is alarmed by what is only of the same kind
SHOWN = 4
_NEAR = 60

_KNOWN = """
SELECT c.id, coalesce(a.text, ''), coalesce(a.language, ''), coalesce(e.outcome, ''), s.score,
    EXISTS (SELECT FROM cases_closure AS b WHERE b.case_id = c.id AND b.reopened_at IS NOT NULL),
    EXISTS (
        SELECT FROM cases_message AS t JOIN triage_reading AS r ON r.message_id = t.id
        WHERE t.case_id = c.id AND t.id > a.id AND NOT t.is_ours AND t.deleted_at IS NULL AND t.page_id = ANY(%(pages)s::bigint[])
        AND r.reason IN ('praise', 'closing') AND r.sentiment <> 'negative'
    )
FROM cases_case AS c
LEFT JOIN cases_closure AS e ON e.case_id = c.id AND e.reopened_at IS NULL
LEFT JOIN satisfaction_question AS q ON q.case_id = c.id
LEFT JOIN satisfaction_answer AS s ON s.question_id = q.id
LEFT JOIN publish_outbound AS o ON o.id = q.outbound_id
LEFT JOIN LATERAL (
    SELECT m.id, m.text, m.language FROM cases_message AS m JOIN cases_leg AS l ON l.id = m.leg_id
    WHERE m.case_id = c.id AND m.is_ours AND l.is_public AND m.deleted_at IS NULL AND m.text <> ''
    AND m.page_id = ANY(%(pages)s::bigint[]) AND m.external_id IS DISTINCT FROM o.external_id
    ORDER BY m.id DESC LIMIT 1
) AS a ON true
WHERE c.id = ANY(%(cases)s::bigint[]) AND c.page_id = ANY(%(pages)s::bigint[])
"""


@dataclass(frozen=True, slots=True)
class Similar:
    """A case, the message in it that is near, and what is known of its answer."""

    row: Row
    message: Message
    known: Precedent


@dataclass(frozen=True, slots=True)
class Alike:
    """Cases that tell most, best first, and how many other customers wrote much the same lately."""

    cases: list[Similar]
    lately: int


def similar(viewer: Viewer, case_id: int, *, person_id: int, since: datetime, most: int = SHOWN) -> Alike:
    """The cases on the viewer's pages that are nearest in meaning, answered ones before others, none of the same customer.

    Beside them, who wrote much the same since then.
    """
    vector = meanings.about(case_id, viewer.page_ids)
    if vector is None:
        return Alike([], 0)
    lately = meanings.lately(vector, viewer.page_ids, since=since, least=LEAST_LATELY)
    others = viewer.rows.filter(pk__in=lately).exclude(person_id=person_id).values("person_id").distinct()
    return Alike(_told(viewer, vector, case_id, person_id, most), others.count() if lately else 0)


def _told(viewer: Viewer, vector: "Vectors", case_id: int, person_id: int, most: int) -> list[Similar]:
    near = _by_case(meanings.nearest(vector, viewer.page_ids, limit=_NEAR, least=LEAST), besides=case_id)
    rows = viewer.rows.exclude(person_id=person_id).select_related("page__brand").in_bulk(near.keys())
    known = _known(viewer, rows)
    chosen = best({each: near[each].similarity for each in known}, known, most)
    messages = Message.objects.defer("search").in_bulk([near[each].message_id for each in chosen])
    return [Similar(rows[each], messages[near[each].message_id], known[each]) for each in chosen]


def _by_case(near: Sequence["Near"], *, besides: int) -> dict[int, "Near"]:
    """The nearest message of each case."""
    cases: dict[int, Near] = {}
    for each in near:
        if each.case_id != besides:
            cases.setdefault(each.case_id, each)
    return cases


def _known(viewer: Viewer, case_ids: Iterable[int]) -> dict[int, Precedent]:
    ids = list(case_ids)
    if not ids:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN, {"cases": ids, "pages": viewer.page_ids})
        return {case_id: Precedent(*rest) for case_id, *rest in cursor.fetchall()}

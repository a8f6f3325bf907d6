"""What stands beside a case: the promises that its customer quotes, and those that somebody marked it with."""

from dataclasses import dataclass
from datetime import date

from django.db import connection

from answerable.promises.queries.family import FAMILY

_APPLYING = f"""
{FAMILY}, quoted AS (
    SELECT DISTINCT ON (promise_id) promise_id, by, similarity FROM promises_quote WHERE case_id IN (SELECT id FROM family)
    ORDER BY promise_id, similarity DESC
), claimed AS (
    SELECT DISTINCT ON (promise_id) promise_id, outcome, cost, currency FROM promises_claim WHERE case_id IN (SELECT id FROM family)
    ORDER BY promise_id, (outcome = 'open'), settled_at DESC
)
SELECT p.id, p.name, p.sentence, p.terms, p.from_on, p.until_on, p.contact, coalesce(k.name, ''), o.name, d.name, p.retired_at IS NOT NULL,
    coalesce(q.by, ''), coalesce(q.similarity, 0), coalesce(c.outcome, ''), c.cost, coalesce(c.currency, '')
FROM promises_promise AS p
LEFT JOIN quoted AS q ON q.promise_id = p.id LEFT JOIN claimed AS c ON c.promise_id = p.id
LEFT JOIN promises_campaign AS k ON k.id = p.campaign_id
JOIN staff_member AS o ON o.id = p.owner_id JOIN staff_department AS d ON d.id = p.department_id
WHERE p.id IN (SELECT promise_id FROM quoted UNION SELECT promise_id FROM claimed)
ORDER BY c.promise_id IS NULL, CASE q.by WHEN 'code' THEN 0 WHEN 'words' THEN 1 ELSE 2 END, q.similarity DESC, p.id
"""


@dataclass(frozen=True, slots=True)
class Applying:
    """A promise beside a case: by what it is quoted ("" where nobody quotes it), and what became of the claim ("" where it is none)."""

    promise_id: int
    name: str
    sentence: str
    terms: str
    from_on: date
    until_on: date | None
    contact: str
    campaign: str
    owner: str
    department: str
    is_retired: bool
    by: str
    similarity: float
    outcome: str
    cost: int | None
    currency: str


def of_case(case_id: int) -> list[Applying]:
    """What was marked first, then what is quoted, the surest first; in one question."""
    with connection.cursor() as cursor:
        cursor.execute(_APPLYING, {"case": case_id})
        return [Applying(*row) for row in cursor.fetchall()]

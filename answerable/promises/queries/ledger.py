"""What was promised, claimed, kept and broken in a period, at what cost; and the cases behind each number, by the same statement."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection

from answerable.promises.queries.complaints import COMPLAINTS

# A claim counts on the day on which somebody marked it. In two cases that are one by now it is one claim.
_CLAIMS = """(
    SELECT c.promise_id, c.case_id, c.page_id, c.at, c.outcome, c.cost, c.currency FROM promises_claim AS c
    WHERE NOT EXISTS (
        SELECT FROM cases_merger AS m JOIN promises_claim AS other ON other.case_id = m.into_id AND other.promise_id = c.promise_id
        WHERE m.case_id = c.case_id AND m.undone_at IS NULL)
)"""
_QUOTES = "(SELECT q.promise_id, q.case_id, q.page_id, q.at FROM promises_quote AS q)"
_PERIOD = """page_id = ANY(%(pages)s::bigint[]) AND at >= %(since)s AND at < %(until)s AND promise_id = ANY(%(promises)s::bigint[])
    AND NOT case_id = ANY(%(hidden)s::bigint[])"""
_SUMS = f"""
SELECT promise_id, count(*), count(*) FILTER (WHERE outcome = 'kept'), count(*) FILTER (WHERE outcome = 'broken'),
    count(*) FILTER (WHERE outcome = 'not_ours'), count(*) FILTER (WHERE outcome = 'open')
FROM {_CLAIMS} AS claims WHERE {_PERIOD} GROUP BY promise_id
"""
_COSTS = (
    f"SELECT promise_id, currency, sum(cost) FROM {_CLAIMS} AS claims WHERE {_PERIOD} AND cost IS NOT NULL GROUP BY promise_id, currency"
)
_COUNTS = "SELECT promise_id, count(*) FROM {what} AS what WHERE {period} GROUP BY promise_id"
_CASES = """
SELECT w.case_id, w.page_id, w.promise_id, w.at, {columns} FROM {what} AS w WHERE {period} {narrowed} ORDER BY w.at DESC, w.case_id DESC
LIMIT %(limit)s OFFSET %(skipped)s
"""
OUTCOMES = ("kept", "broken", "not_ours", "open")
WHAT = ("claimed", *OUTCOMES, "cost", "quoted", "complaints")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What happened to these promises on these pages from `since` until before `until`; pages are those that the reader sees,
    and `hidden` the cases there that they do not see."""

    page_ids: Sequence[int]
    promise_ids: Sequence[int]
    since: datetime
    until: datetime
    hidden: Collection[int] = ()

    def arguments(self, **more: Any) -> dict[str, Any]:
        """What the statements are given."""
        ids = {"pages": list(self.page_ids), "promises": list(self.promise_ids), "hidden": sorted(self.hidden)}
        return {**ids, "since": self.since, "until": self.until, **more}


@dataclass(frozen=True, slots=True)
class Sums:
    """What became of one promise. `claimed` is the sum of `kept`, `broken`, `not_ours` and `open`; `cost` by currency, in minor units."""

    claimed: int = 0
    kept: int = 0
    broken: int = 0
    not_ours: int = 0
    open: int = 0
    cost: Mapping[str, int] = field(default_factory=dict)
    quoted: int = 0
    complaints: int = 0


@dataclass(frozen=True, slots=True)
class CaseOf:
    """A case behind a number: of which promise, when, and what became of it ("" for one that is only quoted)."""

    case_id: int
    page_id: int
    promise_id: int
    at: datetime
    outcome: str
    cost: int | None
    currency: str


def sums(wanted: Wanted) -> dict[int, Sums]:
    """By promise; one of which nothing happened has zeros."""
    found: dict[int, dict[str, Any]] = {each: {"cost": {}} for each in wanted.promise_ids}
    for promise_id, *counts in _asked(_SUMS, wanted):
        found[promise_id] |= dict(zip(("claimed", *OUTCOMES), counts, strict=True))
    for promise_id, currency, cost in _asked(_COSTS, wanted):
        found[promise_id]["cost"][currency] = int(cost)
    for name, what in (("quoted", _QUOTES), ("complaints", COMPLAINTS)):
        for promise_id, count in _asked(_COUNTS.format(what=what, period=_PERIOD), wanted):
            found[promise_id][name] = count
    return {promise_id: Sums(**counts) for promise_id, counts in found.items()}


def cases(wanted: Wanted, what: str, *, skipped: int = 0, limit: int = 50) -> list[CaseOf]:
    """The cases behind one number, newest first; `what` is one of `WHAT`."""
    if what in {"quoted", "complaints"}:
        source, columns, narrowed = (_QUOTES if what == "quoted" else COMPLAINTS), "'', NULL, ''", ""
    else:
        source, columns = _CLAIMS, "w.outcome, w.cost, w.currency"
        narrowed = {"claimed": "", "cost": "AND w.cost IS NOT NULL"}.get(what, "AND w.outcome = %(outcome)s")
    statement = _CASES.format(columns=columns, what=source, period=_PERIOD, narrowed=narrowed)
    return [CaseOf(*row) for row in _asked(statement, wanted, outcome=what, skipped=skipped, limit=limit)]


def _asked(statement: str, wanted: Wanted, **more: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, wanted.arguments(**more))
        return list(cursor.fetchall())

"""Which messages a ledger is about."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

# How long the customer waited, in seconds; an answer that the network dates before its question came at once.
SECONDS = "greatest(date_part('epoch', f.answered_at - f.posted_at), 0)"
# Whether it was answered on the day on which it was posted.
ON_ITS_DAY = "f.outcome = 'answered' AND (f.answered_at AT TIME ZONE %(zone)s)::date <= (f.posted_at AT TIME ZONE %(zone)s)::date"
# What a case is about: as somebody said, else as is sure.
_ABOUT = """{case} IN (
    SELECT p.case_id FROM topics_placement AS p WHERE p.topic_id = ANY(%(topics)s::bigint[])
    UNION ALL SELECT s.case_id FROM topics_suggestion AS s WHERE s.is_sure AND s.topic_id = ANY(%(topics)s::bigint[])
        AND NOT EXISTS (SELECT FROM topics_placement AS p WHERE p.case_id = s.case_id))"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Messages posted from `since` until before `until` on these pages, whose case this department owns (None: any).

    `page_ids` are those that the reader sees: what is invisible is never counted. `topic_ids` are what cases are about (none: anything).
    """

    page_ids: Sequence[int]
    since: datetime
    until: datetime
    department_id: int | None = None
    topic_ids: Collection[int] = ()

    @property
    def condition(self) -> str:
        """What makes a fact one of these."""
        return f"f.page_id = ANY(%(pages)s::bigint[]) AND f.posted_at >= %(since)s AND f.posted_at < %(until)s AND {self.narrowed}"

    @property
    def narrowed(self) -> str:
        """What makes its case one of the department's and about what is asked for."""
        owned = "f.owner_department_id = %(department)s AND " if self.department_id else ""
        return owned + self.about("f.case_id")

    def about(self, case: str) -> str:
        """What makes a case, by the column of its id, one about what is asked for."""
        return _ABOUT.format(case=case) if self.topic_ids else "TRUE"

    def arguments(self, **more: Any) -> dict[str, Any]:
        """What the statements are given."""
        narrowed = {"department": self.department_id, "topics": list(self.topic_ids)}
        return {"pages": list(self.page_ids), "since": self.since, "until": self.until, **narrowed, **more}

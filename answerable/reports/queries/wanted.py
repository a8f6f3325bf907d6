"""Which messages a ledger is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

# How long the customer waited, in seconds; an answer that the network dates before its question came at once.
SECONDS = "greatest(date_part('epoch', f.answered_at - f.posted_at), 0)"
# Whether it was answered on the day on which it was posted.
ON_ITS_DAY = "f.outcome = 'answered' AND (f.answered_at AT TIME ZONE %(zone)s)::date <= (f.posted_at AT TIME ZONE %(zone)s)::date"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Messages posted from `since` until before `until` on these pages, whose case these departments own (None: any).

    `page_ids` are those that the reader sees: what is invisible is never counted.
    """

    page_ids: Sequence[int]
    since: datetime
    until: datetime
    department_id: int | None = None

    @property
    def condition(self) -> str:
        """What makes a fact one of these."""
        return f"f.page_id = ANY(%(pages)s::bigint[]) AND f.posted_at >= %(since)s AND f.posted_at < %(until)s AND {self.owned}"

    @property
    def owned(self) -> str:
        """What makes its case one of the department's."""
        return "f.owner_department_id = %(department)s" if self.department_id else "TRUE"

    def arguments(self, **more: Any) -> dict[str, Any]:
        """What the statements are given."""
        return {"pages": list(self.page_ids), "since": self.since, "until": self.until, "department": self.department_id, **more}

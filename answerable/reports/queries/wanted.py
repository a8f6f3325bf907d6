"""Which messages a ledger is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

# How long the customer waited, in seconds; an answer that the network dates before its question came at once.
SECONDS = "greatest(date_part('epoch', f.answered_at - f.posted_at), 0)"


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
    def source(self) -> str:
        """The facts, with who owns their case where that matters."""
        owned = " JOIN routing_ownership AS o ON o.case_id = f.case_id AND o.department_id = %(department)s"
        return f"reports_messagefact AS f{owned if self.department_id else ''}"

    condition = "f.page_id = ANY(%(pages)s::bigint[]) AND f.posted_at >= %(since)s AND f.posted_at < %(until)s"

    def arguments(self, **more: Any) -> dict[str, Any]:
        """What the statements are given."""
        return {"pages": list(self.page_ids), "since": self.since, "until": self.until, "department": self.department_id, **more}

"""That cases went to others by the rules."""

from collections.abc import Sequence
from datetime import datetime

from answerable.journal.record import Actor, Fact, record
from answerable.routing.models import Ownership


def write(moved: Sequence[Ownership], *, actor: Actor, now: datetime) -> set[int]:
    """Keep whose they are now; says which cases. Each has its page beside it as `page_id`. Records case.moved."""
    Ownership.objects.bulk_update(moved, ["department_id", "member_id", "rule_id", "since", "awaits_telling"])
    record([Fact("case.moved", each.case_id, each.case_id, each.page_id, _said(each)) for each in moved], actor=actor, now=now)  # type: ignore[attr-defined]
    return {each.case_id for each in moved}


def _said(owned: Ownership) -> dict[str, int | None]:
    return {"rule": owned.rule_id, "department": owned.department_id, "member": owned.member_id}

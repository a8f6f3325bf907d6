from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from answerable.approvals.models import Approval
from answerable.approvals.rules.plan import Wanted
from answerable.publish.models import Outbound


@dataclass(frozen=True, slots=True)
class Until:
    """How long an answer helps: until the case's deadline, or the network takes the text no longer, whichever is earlier."""

    needed_by: datetime | None = None
    closes_at: datetime | None = None


def ask(outbound: Outbound, wanted: Sequence[Wanted], until: Until) -> None:
    """Have each of these agree to what is held, one after the other, after those who are asked already: an edit, or newer rules, may call
    for more. The caller holds the case. Nobody hears of it before their turn has come (`begin_next`), which is recorded then.
    """
    first = Approval.objects.filter(outbound=outbound).count()
    Approval.objects.bulk_create(
        Approval(
            outbound=outbound,
            page_id=outbound.page_id,
            position=position,
            department_id=each.department_id,
            member_id=each.member_id,
            deputy_id=each.deputy_id,
            minutes=each.minutes,
            in_business_hours=each.in_business_hours,
            because=each.because,
            needed_by=until.needed_by,
            closes_at=until.closes_at,
        )
        for position, each in enumerate(wanted, first)
    )

from collections.abc import Sequence
from datetime import datetime

from django.db.models import F

from answerable.journal.record import PROGRAM
from answerable.routing.models import Ownership
from answerable.routing.operations.moved import write
from answerable.routing.operations.named import Named
from answerable.routing.operations.newcomers import Newcomer, with_standings
from answerable.routing.queries import rows_in_force
from answerable.routing.rules.who_answers import who_answers


def own_again(known: Sequence[Newcomer], *, now: datetime) -> set[int]:
    """Decide anew whose cases these are, of which more is known now; says which went elsewhere. The caller holds the cases.

    Leaves alone what somebody took, what was given away by hand, and what is closed; who has a case of the same department keeps it.
    Records case.moved.
    """
    rows = rows_in_force() if known else []
    decided = {each.case_id: who_answers(rows, each.situation) for each in with_standings(known, rows)}
    standing = Ownership.objects.select_for_update(of=("self",)).filter(
        case_id__in=decided, case__is_open=True, taken_at=None, rule__department_id=F("department_id")
    )
    named, moved = Named(decided.values()), []
    for owned in standing.annotate(page_id=F("case__page_id")):
        row = decided[owned.case_id]
        member_id = named.owner(row, owned.page_id)
        if row.department_id == owned.department_id and member_id in {None, owned.member_id}:
            continue
        owned.department_id, owned.member_id, owned.rule_id, owned.since = row.department_id, member_id, row.rule_id, now
        owned.awaits_telling = row.tells
        moved.append(owned)
    return write(moved, actor=PROGRAM, now=now)

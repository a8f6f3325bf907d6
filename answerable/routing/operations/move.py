from collections.abc import Sequence
from datetime import datetime

from django.db.models import F

from answerable.journal.record import Actor
from answerable.routing.models import Ownership
from answerable.routing.operations.moved import write
from answerable.routing.operations.named import Named
from answerable.routing.queries import Past
from answerable.routing.rules.compare import Moved


def move(moves: Sequence[Moved[Past]], *, actor: Actor, now: datetime) -> set[int]:
    """Give open cases to whom other rules give them; says which were moved. The caller holds the cases.

    Leaves alone what somebody took, what stands elsewhere than the rows before had put it, and what was closed. Records case.moved.
    """
    wanted, named = {each.found.case_id: each for each in moves}, Named(each.after for each in moves)
    standing = Ownership.objects.select_for_update(of=("self",)).filter(case_id__in=wanted, case__is_open=True, taken_at=None)
    moved = []
    for owned in standing.annotate(page_id=F("case__page_id")):
        row = wanted[owned.case_id]
        if owned.department_id != row.before.department_id or owned.member_id not in {None, row.before.member_id}:
            continue
        owned.department_id, owned.rule_id, owned.since = row.after.department_id, row.after.rule_id, now
        owned.member_id, owned.awaits_telling = named.owner(row.after, owned.page_id), row.after.tells
        moved.append(owned)
    return write(moved, actor=actor, now=now)

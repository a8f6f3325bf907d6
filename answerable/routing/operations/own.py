from collections.abc import Sequence
from datetime import datetime

from answerable.core import bulk
from answerable.journal.record import PROGRAM, Fact, record
from answerable.routing.models import Ownership
from answerable.routing.operations.named import Named
from answerable.routing.operations.newcomers import Newcomer, with_standings
from answerable.routing.queries import rows_in_force
from answerable.routing.rules.who_answers import who_answers


def own(newcomers: Sequence[Newcomer], *, now: datetime) -> None:
    """Give every new case its owner by the first rule that matches. Records case.owned with the rule that decided.

    A person whom a rule names gets it while they work here and may answer on its page; otherwise their department does.
    """
    if not newcomers:
        return
    rows = rows_in_force()
    decided = [(each, who_answers(rows, each.situation)) for each in with_standings(newcomers, rows)]
    named = Named(row for _, row in decided)
    bulk.insert(
        [
            Ownership(
                case_id=each.case_id,
                department_id=row.department_id,
                member_id=named.owner(row, each.page_id),
                rule_id=row.rule_id,
                since=now,
                awaits_telling=row.tells,
            )
            for each, row in decided
        ],
        is_lenient=True,
    )
    facts = [
        Fact("case.owned", each.case_id, each.case_id, each.page_id, {"rule": row.rule_id, "department": row.department_id})
        for each, row in decided
    ]
    record(facts, actor=PROGRAM, now=now)

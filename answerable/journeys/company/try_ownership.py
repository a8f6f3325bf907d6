"""What other ownership rules would have done with the last weeks' cases, before anybody agrees on them. Nothing is changed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from answerable.journeys.company.move_open import is_where_it_was_put
from answerable.routing import queries
from answerable.routing.operations import Draft
from answerable.routing.queries import Past
from answerable.routing.rules.compare import Moved, compare
from answerable.routing.rules.who_answers import Row, asks_for_words

DAYS = 30
SHOWN = 10
Flow = tuple[int, int]  # from which department, to which


@dataclass(frozen=True, slots=True)
class Trial:
    """Of `total` cases in `DAYS` days `moved` would have gone to others, by `flows`; of open ones that nobody took, `open_count` would."""

    total: int
    moved: int
    flows: list[tuple[Flow, int]]
    first: list[Moved[Past]]
    open_count: int


def try_out(drafts: Sequence[Draft], *, now: datetime) -> Trial:
    """Hold these rules and those in force against what arrived."""
    old, new = queries.rows_in_force(), [_row(each) for each in drafts]
    looked_at = queries.past(since=now - timedelta(days=DAYS), reads_words=asks_for_words([*old, *new]))
    moves = list(compare(looked_at, old, new))
    recent = [each for each in moves if each.found.is_recent]
    flows = Counter((each.before.department_id, each.after.department_id) for each in recent)
    return Trial(
        total=sum(each.is_recent for each in looked_at),
        moved=len(recent),
        flows=flows.most_common(),
        first=recent[:SHOWN],
        open_count=sum(map(is_where_it_was_put, moves)),
    )


def _row(draft: Draft) -> Row:
    return Row(0, draft.department_id, draft.member_id, **queries.given(draft.conditions))

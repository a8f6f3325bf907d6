"""Open cases that nobody took, after the ownership rules changed: they go where the new rules give them, if that was asked for."""

from collections.abc import Sequence

from django.db import transaction

from answerable.cases import operations as cases
from answerable.core import clock, jobs
from answerable.journal.record import PROGRAM, Actor
from answerable.journeys.approving import grave
from answerable.journeys.keep_lists import keep_lists
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.queries import Past
from answerable.routing.rules.compare import Moved, compare
from answerable.routing.rules.who_answers import asks_for_words
from answerable.staff import queries as staff

JOB = "move_open"
AT_ONCE = 100


def wanted(before: int, after: int, *, by: int) -> None:
    """Have it done once the transaction is committed."""
    jobs.defer(JOB, lock=JOB, before=before, after=after, by=by)


def move_open(before: int, after: int, by: int) -> int:
    """Move what the rules of the version `after` give to others than those of `before`; says how many.

    Some at a time: killed in between, what is done stays done, and the next try does the rest.
    """
    old, new = queries.rows(before), queries.rows(after)
    waiting = queries.past(since=clock.now(), reads_words=asks_for_words([*old, *new]))
    moves = [each for each in compare(waiting, old, new) if is_where_it_was_put(each)]
    mover = staff.members_by_id([by]).get(by)
    actor = staff.actor(mover) if mover else PROGRAM
    return sum(_move(moves[start : start + AT_ONCE], actor) for start in range(0, len(moves), AT_ONCE))


def is_where_it_was_put(moved: Moved[Past]) -> bool:
    """Whether a case waits where the rules before have put it: neither taken by anybody nor given away by hand."""
    found, row = moved.found, moved.before
    return found.is_waiting and found.department_id == row.department_id and found.member_id in {None, row.member_id}


@transaction.atomic
def _move(moves: Sequence[Moved[Past]], actor: Actor) -> int:
    cases.hold(each.found.case_id for each in moves)
    now = clock.now()
    moved = routing.move(moves, actor=actor, now=now)
    grave.watch(moved, now=now)
    keep_lists(moved, by=actor.member_id)
    return len(moved)

"""Cases of people who cannot work on them go back into their department's queue: who left in the very moment that they were given one,
who may not answer on its page any more, or became a reader."""

from collections import defaultdict
from datetime import timedelta

from django.db import transaction

from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.core import clock, jobs
from answerable.journal.record import PROGRAM
from answerable.journeys.keep_lists import keep_lists
from answerable.routing import operations as routing
from answerable.routing import queries as owned
from answerable.staff import queries as staff

JOB = "give_back_cases"
AT_ONCE = 200  # cases a transaction
LASTS = timedelta(seconds=100)  # the next look goes on


def look_soon() -> None:
    """Look when the current transaction is committed: somebody was given less, or moved."""
    jobs.defer(JOB, once=JOB)


def give_back_cases() -> int:
    """Give back every open case whose owner could not answer it, as far as that is done before the next look; says how many."""
    count, until = 0, clock.now() + LASTS
    for member_id, page_ids in _out_of_reach().items():
        while clock.now() < until and (given := _give_back(member_id, page_ids)):
            count += given
    return count


def _out_of_reach() -> dict[int, set[int]]:
    """By member, pages on which they have cases and may not answer."""
    having = defaultdict(set)
    for member_id, page_id in owned.who_has_cases_where():
        having[member_id].add(page_id)
    members = staff.members_by_id(having)
    found = {each: having[each] - set(scope.of(members[each]).page_ids_for(Action.REPLY)) for each in having}
    return {member_id: page_ids for member_id, page_ids in found.items() if page_ids}


@transaction.atomic
def _give_back(member_id: int, page_ids: set[int]) -> int:
    held = owned.open_cases_of(member_id, page_ids=page_ids)[:AT_ONCE]
    cases.hold(held)
    still_theirs = set(held).intersection(owned.open_cases_of(member_id, page_ids=page_ids))
    now = clock.now()
    for case_id in still_theirs:
        routing.release(case_id, actor=PROGRAM, now=now)
    keep_lists(still_theirs)
    return len(still_theirs)

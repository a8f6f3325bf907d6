"""Cases of a department come to its people, where it wants that: to who is there and has room, by turns or by what they can do."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.core import clock, locks
from answerable.inbox import queries as inbox
from answerable.inbox.models import Row
from answerable.journal import queries as journal
from answerable.journeys.casework.on_shift import Shift, on_shift
from answerable.journeys.keep_lists import keep_lists
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.models import Distribution
from answerable.routing.rules.distribute import Free, Waiting, base, distribute
from answerable.staff.models import Member
from answerable.topics import queries as topics

AT_ONCE = 50  # cases a transaction, which a message that arrives in one of them waits for


def distribute_cases() -> int:
    """Give out what waits, a department after the other; says how many. What fits nobody who is there waits on."""
    now, ways = clock.now(), queries.ways()
    if not ways:
        return 0
    shift, count = on_shift(now), 0
    for department_id in ways:
        people = [each for each in shift.of(department_id) if each.department_id == department_id]
        while people and (done := _some(department_id, people, shift)):
            count += done
    return count


@transaction.atomic
def _some(department_id: int, people: Sequence[Member], shift: Shift) -> int:
    way = routing.hold_turns(department_id)
    if way in {"", Distribution.Way.PULL}:
        return 0
    hold_room(each.pk for each in people)
    free = _free(people)
    if not free:
        return 0
    by_skill = way == Distribution.Way.SKILL
    claimed = claims(department_id, shift.people.values())
    foreign = claimed - {language for each in free for language in each.languages} if by_skill else frozenset()
    queue = inbox.Queue(department_id, {page_id for each in free for page_id in each.page_ids}, foreign)
    rows = inbox.queue(queue, now=shift.now, most=AT_ONCE, with_handed=False)
    held = cases.hold_free([row.case_id for row in rows])
    given = distribute(_waiting([row for row in rows if row.case_id in held], shift.now), free, by_skill=by_skill, claimed=claimed)
    done = routing.distribute(given, department_id=department_id, now=shift.now)
    keep_lists(done)
    return len(done)


def claims(department_id: int, people: Iterable[Member]) -> frozenset[str]:
    """The languages that somebody of a department says they speak; others go to everybody."""
    return frozenset(base(language) for each in people if each.department_id == department_id for language in each.languages)


def hold_room(member_ids: Iterable[int]) -> None:
    """Let nobody else give these people cases until the transaction ends, so that nobody is given more than they have room for."""
    locks.hold(f"room of {member_id}" for member_id in member_ids)


def room(member: Member, load: int) -> int | None:
    """How many more cases somebody takes at a time; None for any."""
    return None if member.capacity is None else max(0, member.capacity - load)


def _free(people: Sequence[Member]) -> list[Free]:
    """Those with room, in the order of their turns."""
    loads, by_id = inbox.loads(each.pk for each in people), {each.pk: each for each in people}
    rooms = {each.pk: room(each, loads.get(each.pk, 0)) for each in people}
    return [_as_free(by_id[pk], rooms[pk]) for pk in queries.in_turn([pk for pk, left in rooms.items() if left != 0])]


def _as_free(member: Member, left: int | None) -> Free:
    pages = frozenset(scope.of(member).page_ids_for(Action.REPLY))
    subjects = frozenset(each.casefold() for each in member.subjects)
    return Free(member.pk, pages, left, frozenset(map(base, member.languages)), subjects)


def _waiting(rows: Sequence[Row], now: datetime) -> list[Waiting]:
    about = topics.topics_by_id(row.topic_id for row in rows if row.topic_id)
    put_back: dict[int, set[int]] = {}
    for event in journal.of_cases([row.case_id for row in rows], ["case.released"]):
        put_back.setdefault(event.case_id or 0, set()).add(event.member_id or 0)
    return [
        Waiting(
            row.case_id,
            row.page_id,
            row.language,
            topics.words(about[row.topic_id]) if row.topic_id in about else frozenset(),
            is_late=row.due_at is not None and row.due_at <= now,
            not_to=frozenset(put_back.get(row.case_id, ())),
        )
        for row in rows
    ]

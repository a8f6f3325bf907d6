from collections.abc import Sequence
from datetime import datetime

from django.db.models import F

from answerable.journal.record import PROGRAM, Fact, record
from answerable.routing.models import Distribution, Ownership, Turn
from answerable.routing.rules.distribute import Given


def hold_turns(department_id: int) -> str:
    """Let nobody else give out the cases of a department until the transaction ends; says in which way, "" where others are at it."""
    standing = Distribution.objects.select_for_update(skip_locked=True).filter(pk=department_id).first()
    return standing.way if standing else ""


def distribute(given: Sequence[Given], *, department_id: int, now: datetime) -> set[int]:
    """Give cases of a department that nobody has to its people; says which. The caller holds the turns and the cases.

    Whoever has one has not begun it: they take it, or answer. Records case.distributed with why.
    """
    wanted = {each.case_id: each for each in given}
    free = Ownership.objects.select_for_update(of=("self",)).filter(
        case_id__in=wanted, department_id=department_id, member_id=None, case__is_open=True
    )
    found = list(free.annotate(page_id=F("case__page_id")))
    for owned in found:
        owned.member_id, owned.since = wanted[owned.case_id].member_id, now
    Ownership.objects.bulk_update(found, ["member_id", "since"])
    done = {owned.case_id for owned in found}
    last = {each.member_id: place for place, each in enumerate(given) if each.case_id in done}
    turns = [Turn(member_id=member_id, at=now, place=place) for member_id, place in last.items()]
    Turn.objects.bulk_create(turns, update_conflicts=True, unique_fields=["member"], update_fields=["at", "place"])
    record([_fact(owned, wanted[owned.case_id]) for owned in found], actor=PROGRAM, now=now)
    return done


def _fact(owned: Ownership, given: Given) -> Fact:
    data = {"department": owned.department_id, "member": given.member_id, "why": given.why, "language": given.language}
    return Fact("case.distributed", owned.case_id, owned.case_id, owned.page_id, data)  # type: ignore[attr-defined]

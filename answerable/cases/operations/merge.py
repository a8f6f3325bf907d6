from datetime import datetime

from django.utils.translation import gettext as _

from answerable.cases.errors import CaseClosed, NotMerged, SameCase
from answerable.cases.models import Case, Leg, Merger, Message, Note
from answerable.cases.operations.carry import carry, carry_back
from answerable.journal.record import Actor, Fact, record


def merge(case_id: int, *, into: int, actor: Actor, now: datetime) -> Merger:
    """Put all that a case holds into another one, whose customer and owner stay; its address leads there from now on.

    Refuses a case with itself, and closed ones. Records case.merged on the one that stays and case.went_into on the other.
    The caller holds both cases and the threads of what moves.
    """
    member_id, department_id = actor.person()
    if case_id == into:
        raise SameCase(_("A case cannot be merged with itself. Choose another one."))
    cases = Case.objects.in_bulk([case_id, into])
    if not all(case.is_open for case in cases.values()):
        raise CaseClosed(_("Only open cases are merged. Reopen the closed one first."))
    merger = Merger.objects.create(
        case_id=case_id,
        into_id=into,
        leg_ids=list(Leg.objects.filter(case_id=case_id).order_by("id").values_list("id", flat=True)),
        note_ids=list(Note.objects.filter(case_id=case_id).order_by("id").values_list("id", flat=True)),
        member_id=member_id,
        department_id=department_id,
        at=now,
    )
    move(merger, case_id, into)
    carry(merger)
    Case.objects.filter(pk=case_id).update(is_open=False)
    record(_facts("case.merged", "case.went_into", merger, cases), actor=actor, now=now)
    return merger


def part(merger: Merger, *, out_of: int, actor: Actor, now: datetime) -> None:
    """Take a case out of the one that it went into, `out_of` being where its legs are by now; what arrived in them goes along.

    Refuses while that one is closed, and where nothing of the case is left to take out. Records case.parted and case.came_out.
    """
    cases = Case.objects.in_bulk([merger.case_id, out_of])
    if not cases[out_of].is_open:
        raise CaseClosed(_("This case is closed. Reopen it first."))
    legs = Leg.objects.filter(pk__in=merger.leg_ids, case_id=out_of)
    if not Message.objects.filter(leg__in=legs).exists():
        raise NotMerged(_("Nothing of the merged case is left here, so it cannot be taken out."))
    if not Message.objects.filter(case_id=out_of).exclude(leg__in=legs).exists():
        raise NotMerged(_("Nothing would be left here. Split the case where you need two."))
    Merger.objects.filter(pk=merger.pk).update(undone_at=now)
    move(merger, out_of, merger.case_id)
    carry_back(merger, out_of=out_of, now=now)
    Case.objects.filter(pk=merger.case_id).update(is_open=True)
    record(_facts("case.parted", "case.came_out", merger, cases), actor=actor, now=now)


def move(merger: Merger, source: int, target: int) -> None:
    """Bring the merger's legs with their messages, and its notes, from one case to the other; what went elsewhere since stays there."""
    legs = list(Leg.objects.filter(pk__in=merger.leg_ids, case_id=source).values_list("id", flat=True))
    Leg.objects.filter(pk__in=legs).update(case_id=target)
    Message.objects.filter(leg_id__in=legs).update(case_id=target)
    Note.objects.filter(pk__in=merger.note_ids, case_id=source).update(case_id=target)


def _facts(stays: str, moves: str, merger: Merger, cases: dict[int, Case]) -> list[Fact]:
    into = next(case_id for case_id in cases if case_id != merger.case_id)
    return [
        Fact(stays, merger.pk, into, cases[into].page_id, {"case": merger.case_id}),
        Fact(moves, merger.pk, merger.case_id, cases[merger.case_id].page_id, {"case": into}),
    ]

from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext as _

from answerable.cases.errors import CannotDivide, CaseClosed
from answerable.cases.models import Case, Division, Leg, Message
from answerable.journal.record import Actor, Fact, record


def divide(message_id: int, *, is_whole_leg: bool, actor: Actor, now: datetime) -> Division:
    """Make a case of its own out of what a customer wrote from a message on, or out of the whole conversation that it stands in.

    Refuses to begin with a message of ours or with a deleted one, to leave nothing behind, and a closed case. Records case.divided
    and case.opened. The caller holds the case and its threads, and sees to an owner before the transaction ends.
    """
    member_id, department_id = actor.person()
    first = Message.objects.defer("search").select_related("case", "leg__identity").get(pk=message_id)
    moving = Message.objects.filter(leg_id=first.leg_id) if is_whole_leg else Message.objects.filter(leg_id=first.leg_id, pk__gte=first.pk)
    _refuse(first, moved=list(moving.order_by("id").values_list("id", "is_ours")), is_whole_leg=is_whole_leg)
    ids = list(moving.values_list("id", flat=True))
    opened_at = min(moving.filter(is_ours=False).values_list("posted_at", flat=True))
    who = first.leg.identity
    case = Case.objects.create(
        page_id=first.page_id, person_id=who.person_id, home_id=who.home_id, opened_at=opened_at, is_imported=first.case.is_imported
    )
    is_cut = Message.objects.filter(leg_id=first.leg_id).count() > len(ids)
    leg = _cut(first.leg, case, opened_at) if is_cut else first.leg
    Message.objects.filter(pk__in=ids).update(case_id=case.pk, leg_id=leg.pk)
    Leg.objects.filter(pk=leg.pk).update(case_id=case.pk)
    hear([leg.pk, first.leg_id])
    facts = [Fact("case.divided", case.pk, first.case_id, first.case.page_id, {"case": case.pk})]
    record([*facts, Fact("case.opened", case.pk, case.pk, case.page_id, {"case": first.case_id})], actor=actor, now=now)
    return Division.objects.create(
        case=case,
        out_of_id=first.case_id,
        leg=leg,
        cut_from=first.leg if is_cut else None,
        member_id=member_id,
        department_id=department_id,
        at=now,
    )


def heal(division: Division, *, now: datetime) -> None:
    """After a divided case went back into the one that it came out of: a leg that was cut in two is one again."""
    Division.objects.filter(pk=division.pk).update(undone_at=now)
    whole, piece = division.cut_from, Leg.objects.get(pk=division.leg_id)
    if whole is None:
        return
    home = Leg.objects.get(pk=whole.pk)
    Leg.objects.filter(pk=piece.pk).update(is_open=False)
    Leg.objects.filter(pk=home.pk).update(is_open=piece.is_open or home.is_open)
    Message.objects.filter(leg_id=piece.pk).update(leg_id=home.pk, case_id=home.case_id)
    hear([home.pk])


def hear(leg_ids: list[int]) -> None:
    """What a customer said last in a leg follows its messages."""
    heard = Message.objects.filter(leg_id__in=leg_ids, is_ours=False).values("leg_id").annotate(last=Max("posted_at"))
    for each in heard:
        Leg.objects.filter(pk=each["leg_id"]).update(last_inbound_at=each["last"])


def _refuse(first: Message, *, moved: list[tuple[int, bool]], is_whole_leg: bool) -> None:
    if not first.case.is_open:
        raise CaseClosed(_("This case is closed. Reopen it first."))
    if (first.is_ours and not is_whole_leg) or all(is_ours for _, is_ours in moved):
        raise CannotDivide(_("A case begins with something that a customer wrote. Choose one of their messages."))
    if not Message.objects.filter(case_id=first.case_id).exclude(pk__in=[message_id for message_id, _ in moved]).exists():
        raise CannotDivide(_("Everything would move, and nothing be left here. Choose a later message."))


def _cut(leg: Leg, case: Case, at: datetime) -> Leg:
    """The later part of a thread: what is written in it from now on belongs there."""
    Leg.objects.filter(pk=leg.pk).update(is_open=False)
    return Leg.objects.create(
        case=case,
        page_id=leg.page_id,
        identity_id=leg.identity_id,
        post_id=leg.post_id,
        thread=leg.thread,
        kind=leg.kind,
        is_public=leg.is_public,
        is_open=leg.is_open,
        started_at=at,
    )

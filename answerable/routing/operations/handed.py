"""What every step of a hand-off does: find the one that waits, settle it, move the case, say so."""

from datetime import datetime

from django.db.models import F, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.routing.errors import NoHandOff, NotYours
from answerable.routing.models import HandOff, Ownership


def waiting(case_id: int) -> HandOff | None:
    """The hand-off that waits, locked, so that two who settle it do so one after the other."""
    return HandOff.objects.select_for_update().filter(case_id=case_id, state=HandOff.State.WAITING).first()


def settle(case_id: int, state: HandOff.State, *, actor: Actor, now: datetime, why: str = "") -> HandOff:
    """End the one that waits; refuses where none does, and those whom it does not concern."""
    made = waiting(case_id)
    if made is None:
        raise NoHandOff
    if state is HandOff.State.WITHDRAWN:
        is_theirs = actor.member_id == made.by_member_id or actor.department_id == made.from_department_id
    else:
        is_theirs = actor.department_id == made.to_department_id
    if not is_theirs:
        raise NotYours(_("This was handed to another department. They accept it or return it; its senders can take it back."))
    return _end(made, state, actor, now, why)


def _end(made: HandOff, state: HandOff.State, actor: Actor, now: datetime, why: str = "") -> HandOff:
    made.state, made.settled_at, made.settled_by_id, made.why_returned = state, now, actor.member_id, why
    made.save(update_fields=["state", "settled_at", "settled_by_id", "why_returned"])
    return made


def overtake(case_id: int, *, actor: Actor, now: datetime) -> HandOff | None:
    """Somebody takes the case, or gives it elsewhere: a hand-off that waits is settled by that; says which."""
    made = waiting(case_id)
    if made is None:
        return None
    is_theirs = actor.department_id == made.to_department_id
    return _end(made, HandOff.State.ACCEPTED if is_theirs else HandOff.State.WITHDRAWN, actor, now)


def give(case_id: int, department_id: int, member_id: int | None, *, taken_at: datetime | None, now: datetime) -> None:
    """Whose the case is from now on; somebody worked on it."""
    begun_at = Coalesce(F("begun_at"), Value(now))
    Ownership.objects.filter(case_id=case_id).update(
        department_id=department_id, member_id=member_id, since=now, taken_at=taken_at, begun_at=begun_at
    )


def give_to_sender(made: HandOff, now: datetime) -> None:
    """The case is again with whom it came from."""
    taken_at = now if made.from_member_id else None
    give(made.case_id, made.from_department_id, made.from_member_id, taken_at=taken_at, now=now)


def happened(kind: str, made: HandOff, *, actor: Actor, now: datetime, **data: int | None) -> None:
    """Record what happened to a hand-off; `data` beside its id."""
    record([Fact(kind, made.pk, case_id=made.case_id, page_id=made.page_id, data={"hand_off": made.pk, **data})], actor=actor, now=now)

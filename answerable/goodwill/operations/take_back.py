from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.goodwill.errors import Decided, NoSuchGesture, NotTheirs
from answerable.goodwill.models import Gesture
from answerable.goodwill.operations.give import happened
from answerable.journal.record import Actor


@transaction.atomic
def take_back(gesture_id: int, *, is_in_charge: bool, actor: Actor, now: datetime) -> Gesture:
    """Say that it was not given after all, or is not proposed any more. Only its giver does, and who is in charge.

    Refuses what was refused or taken back already. Records goodwill.taken_back.
    """
    member_id, _department_id = actor.person()
    made = Gesture.objects.select_for_update(of=("self",)).select_related("kind").filter(pk=gesture_id).first()
    if made is None:
        raise NoSuchGesture(_("There is no such gesture."))
    if made.state not in {Gesture.State.PROPOSED, Gesture.State.GRANTED}:
        raise Decided(_("This was decided meanwhile. Look at the case again."))
    if made.member_id != member_id and not is_in_charge:
        raise NotTheirs(_("Somebody else gave this. They, a lead or an owner can take it back."))
    made.state, made.decided_by_id, made.decided_at = Gesture.State.TAKEN_BACK, member_id, now
    made.save()
    happened("taken_back", made, actor=actor, now=now)
    return made

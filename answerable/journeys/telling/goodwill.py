"""Telling people of gestures: those who can approve one, and who proposed it. The amount stands in the case, not in an alert's mail."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.goodwill.models import Gesture
from answerable.journeys.telling.tell_each import tell_each
from answerable.staff import queries as staff
from answerable.staff.models import Member


def proposed(made: Gesture, able: Iterable[Member], *, by: Member, now: datetime) -> None:
    """Those who can approve it."""
    sentence = _("%(who)s asks you to approve goodwill in %(case)s") % {"who": by.name, "case": _number(made)}
    tell_each((each.pk for each in able), sentence, cause=f"gesture {made.pk} proposed", case=made.case, now=now)


def decided(made: Gesture, *, by: Member, now: datetime) -> None:
    """Who had proposed it; the others need not look any more."""
    over(made, now=now)
    if staff.members_by_id([made.member_id])[made.member_id].is_active:
        is_granted = made.state == Gesture.State.GRANTED
        words = _("%(who)s approved the goodwill in %(case)s") if is_granted else _("%(who)s refused the goodwill in %(case)s")
        sentence = words % {"who": by.name, "case": _number(made)}
        tell_each([made.member_id], sentence, cause=f"gesture {made.pk} decided", case=made.case, now=now)


def over(made: Gesture, *, now: datetime) -> None:
    """Nobody needs to decide on it any more."""
    alerts.lower_all(f"gesture {made.pk} ", now=now)


def _number(made: Gesture) -> str:
    return made.case.page.brand.reference(made.case_id)

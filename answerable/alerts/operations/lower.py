from datetime import datetime

from answerable.alerts.models import Alert


def lower(cause: str, *, now: datetime) -> None:
    """What caused an alert is over."""
    Alert.objects.filter(cause=cause, over_at=None).update(over_at=now)


def lower_all(beginning: str, *, now: datetime) -> None:
    """The same for every cause that begins so."""
    Alert.objects.filter(cause__startswith=beginning, over_at=None).update(over_at=now)


def lower_for(member_id: int, *, now: datetime) -> None:
    """Nobody needs to tell this member anything any more."""
    Alert.objects.filter(member_id=member_id, over_at=None).update(over_at=now)


def hear(member_id: int, case_id: int, *, now: datetime) -> None:
    """A member looked at the case that their alerts are about."""
    Alert.objects.filter(member_id=member_id, case_id=case_id, over_at=None).update(over_at=now)


def dismiss(alert_id: int, member_id: int, *, now: datetime) -> bool:
    """A member read what was meant for them alone; False where there is no such alert any more. The same cause may tell them anew."""
    return bool(Alert.objects.filter(pk=alert_id, member_id=member_id, over_at=None).update(over_at=now))

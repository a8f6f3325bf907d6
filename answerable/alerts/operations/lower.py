from datetime import datetime

from answerable.alerts.models import Alert


def lower(cause: str, *, now: datetime) -> None:
    """What caused an alert is over."""
    Alert.objects.filter(cause=cause, over_at=None).update(over_at=now)

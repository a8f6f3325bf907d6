from collections.abc import Iterable
from datetime import datetime

from answerable.alerts.models import Alert, Mailing


def mail(alerts: Iterable[Alert], member_id: int, *, now: datetime) -> list[Alert]:
    """Keep that a member is told of these alerts by mail; says of which they were not told already, so that two workers tell once."""
    known = set(Mailing.objects.filter(alert__in=list(alerts), member_id=member_id).values_list("alert_id", flat=True))
    news = [each for each in alerts if each.pk not in known]
    Mailing.objects.bulk_create(Mailing(alert=each, member_id=member_id, at=now) for each in news)
    return news

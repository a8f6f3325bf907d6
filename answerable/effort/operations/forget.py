from datetime import datetime, timedelta

from answerable.core.settings import get_settings
from answerable.effort.models import Span


def forget(*, now: datetime) -> int:
    """Delete measured time that is older than the knob `effort_kept_months` says; says how much."""
    months = get_settings().effort_kept_months
    return Span.objects.filter(started_at__lt=now - timedelta(days=31 * months)).delete()[0]

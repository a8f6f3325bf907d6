"""What cannot wait: cases of a member, and of their department where nobody has them, that are marked urgent or nearly late."""

from datetime import datetime, timedelta

from django.db.models import Q

from answerable.inbox.models import Row
from answerable.inbox.queries.viewer import Viewer

MOST = 20
NEARLY = timedelta(minutes=15)


def urgent(viewer: Viewer, *, now: datetime) -> list[Row]:
    """At most twenty of those that wait for us, the soonest due first; none that is put aside or late for longer than a day."""
    ours = Q(member_id=viewer.member_id) | Q(department_id=viewer.department_id, member_id=None)
    presses = Q(urgency__in=["critical", "high"]) | Q(due_at__lt=now + NEARLY, due_at__gt=now - timedelta(days=1))
    waiting = viewer.rows.filter(ours, presses, is_open=True, is_last_ours=False, snoozed_until=None)
    return list(waiting.order_by("sort_at", "case_id")[:MOST])

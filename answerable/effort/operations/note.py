from datetime import datetime, timedelta

from answerable.core import bulk
from answerable.core.settings import get_settings
from answerable.effort.models import Beat
from answerable.staff.models import Member


def note(member: Member, case_id: int, page_id: int, *, idle_seconds: int = 0, is_leaving: bool = False, now: datetime) -> None:
    """Keep that a member worked on a case so many seconds ago; `is_leaving`: and that they leave it now.

    One insert that nothing waits for. Not an event: it happens every few seconds and only its sum matters.
    """
    now = now.replace(microsecond=0)
    beats = []
    if idle_seconds <= get_settings().idle_cap_seconds:
        beats.append(now - timedelta(seconds=max(idle_seconds, 0)))
    if is_leaving:
        beats.append(now)
    bulk.insert(
        [
            Beat(
                member_id=member.pk,
                department_id=member.department_id,
                case_id=case_id,
                page_id=page_id,
                at=at,
                is_leaving=is_leaving and at is beats[-1],
                is_joined=False,
            )
            for at in beats
        ]
    )

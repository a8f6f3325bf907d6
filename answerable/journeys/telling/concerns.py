"""Whom an alert concerns, by whichever way they are told."""

from answerable.access.scope import Scope
from answerable.alerts.models import Alert
from answerable.staff.models import Member


def concerns(alert: Alert, member: Member, seen: Scope) -> bool:
    """What is meant for one member is theirs alone; of a page, everybody's who sees it; of the installation, the owners'."""
    if alert.member_id is not None and alert.member_id != member.pk:
        return False
    if alert.page_id is not None:
        return seen.sees(alert.page_id) and alert.case_id not in seen.hidden
    return alert.member_id == member.pk or member.is_owner

"""Telling members, one by one, of something on a case: while they have not looked, the same cause does not tell them again."""

from collections.abc import Iterable
from datetime import datetime

from answerable.alerts import operations as alerts
from answerable.cases.models import Case


def tell_each(member_ids: Iterable[int], sentence: str, *, cause: str, case: Case, now: datetime) -> None:
    """`cause` begins the cause of each one's alert, so that all can be lowered together."""
    for member_id in member_ids:
        alerts.raise_alert(f"{cause} {member_id}", sentence, now=now, page_id=case.page_id, case_id=case.pk, member_id=member_id)

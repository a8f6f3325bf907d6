from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from answerable.journal.record import PROGRAM, Fact, record
from answerable.routing.models import Notice, NoticesSeen, Ownership, Rule

AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A case whose row has its consulted departments asked at once; the owner's department asks."""

    case_id: int
    page_id: int
    department_id: int
    rule: Rule


@transaction.atomic
def inform(*, now: datetime) -> list[ToAsk]:
    """Tell the departments that rows inform of the cases which they gave to others; says which cases have somebody to ask.

    Some at a time, each case once; of history that was brought in nobody hears. Records case.informed.
    """
    waiting = Ownership.objects.select_for_update(of=("self",), skip_locked=True).filter(awaits_telling=True)
    owned = list(waiting.select_related("rule", "case").order_by("case_id")[:AT_ONCE])
    if not owned:
        return []
    current = [(each, each.rule) for each in owned if each.rule is not None and not each.case.is_imported]
    notices = [
        Notice(case_id=each.case_id, page_id=each.case.page_id, department_id=department_id, rule=rule, at=now)
        for each, rule in current
        for department_id in rule.departments("I")
        if department_id != each.department_id
    ]
    Notice.objects.bulk_create(notices, ignore_conflicts=True)
    _record(notices, now)
    Ownership.objects.filter(pk__in=[each.pk for each in owned]).update(awaits_telling=False)
    asking = [(each, rule) for each, rule in current if rule.ask_within_hours and each.case.is_open]
    return [ToAsk(each.case_id, each.case.page_id, each.department_id, rule) for each, rule in asking]


def notices_seen(member_id: int, notice_id: int) -> None:
    """That a member has looked at those of their department up to this one."""
    NoticesSeen.objects.update_or_create(member_id=member_id, defaults={"notice_id": notice_id})


def _record(notices: Sequence[Notice], now: datetime) -> None:
    facts = [
        Fact("case.informed", each.case_id, each.case_id, each.page_id, {"rule": each.rule_id, "department": each.department_id})
        for each in notices
    ]
    if facts:
        record(facts, actor=PROGRAM, now=now)

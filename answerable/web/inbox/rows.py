"""Rows of the list as the shared component draws them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, cast

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from answerable.cases import queries as cases
from answerable.channels import queries as channels
from answerable.inbox.rules import SORTED_BY_THEMSELVES, Group, Sort, group
from answerable.labels import queries as labels
from answerable.publish import queries as publish
from answerable.sla.rules.deadline import Deadline, deadline
from answerable.sla.words import words
from answerable.staff import queries as staff
from answerable.topics import queries as topics
from answerable.triage.words import reason
from answerable.web.inbox.asked import Asked
from answerable.web.layout.shapes import CaseRow, Clock, LabelMark
from answerable.web.layout.short import moment

if TYPE_CHECKING:
    from answerable.inbox.models import Row

GROUPS: dict[Group, str | Promise] = {
    Group.OVERDUE: _("Overdue"),
    Group.HOUR: _("Due within the hour"),
    Group.TODAY: _("Later today"),
    Group.LATER: _("Later"),
    Group.NOTHING_DUE: _("Nothing due"),
}


def shown(rows: Sequence[Row], asked: Asked, *, member_id: int, now: datetime, selected: int = 0) -> list[CaseRow]:
    """The rows with everything that the list says about them, in their order."""
    pages = {each.pk: each for each in channels.pages({row.page_id for row in rows})}
    people = staff.members_by_id({row.member_id for row in rows if row.member_id})
    departments = staff.department_names()
    top, language = asked.from_the_top(), get_language() or ""
    case_url, row_url = top.pattern("case:show"), top.pattern("inbox:row")
    named = labels.labels_by_id(pk for row in rows for pk in row.label_ids)
    marks = {pk: LabelMark(each.name, each.colour) for pk, each in named.items()}
    about = topics.topics_by_id(row.topic_id for row in rows if row.topic_id)
    begun = publish.drafted([row.case_id for row in rows], member_id)
    looks = cases.looked_at([row.case_id for row in rows], member_id)
    made = []
    for row in rows:
        page, look = pages[row.page_id], looks.get(row.case_id)
        owner = people.get(row.member_id or 0)
        made.append(
            CaseRow(
                id=row.case_id,
                reference=page.brand.reference(row.case_id),
                title=row.customer_name,
                url=case_url.replace("/0", f"/{row.case_id}", 1),
                row_url=row_url.replace("/0", f"/{row.case_id}", 1),
                network=page.network,
                page_name=page.name,
                is_simulated=page.is_simulated,
                customer_name=row.customer_name,
                snippet=row.snippet,
                lang=row.language,
                last_at=row.last_message_at,
                reach=row.reach,
                leg=cast(Literal["public", "private", "both"], row.leg),
                reason=row.reason,
                reason_label=_reason(row.reason, language),
                urgency="urgent" if row.urgency == "critical" else row.urgency,
                department=departments.get(row.department_id or 0, ""),
                member_name=owner.name if owner else "",
                is_mine=row.member_id == member_id,
                is_unread=not row.is_last_ours and (look is None or look < row.last_message_at),
                clock=clock(row, now),
                is_selected=row.case_id == selected,
                group=heading(row.due_at, asked, now),
                topic=topics.named(about[row.topic_id]) if row.topic_id in about else "",
                is_topic_said=row.is_topic_said,
                marks=tuple(row.marks),
                labels=tuple(marks[pk] for pk in row.label_ids if pk in marks),
                sleeps=asleep(row.snoozed_until),
                form="many",
                is_begun=row.case_id in begun,
            )
        )
    return made


def clock(row: Row, now: datetime) -> Clock:
    """The deadline that a row shows; a closed case has none."""
    if not row.is_open:
        return Clock("none")
    read = deadline(row.due_at, started_at=row.clock_started_at, now=now, paused_with=row.remaining_seconds)
    if read.state == "none" and row.is_last_ours:
        read = Deadline("paused")
    return drawn(read, row.due_at)


def asleep(until: datetime | None) -> str:
    """Until when a case sleeps, in words; "" for one that does not."""
    return gettext("Until %(time)s") % {"time": moment(until)} if until else ""


def drawn(known: Deadline, due_at: datetime | None) -> Clock:
    """A deadline as the component draws it."""
    return Clock(known.state, words(known), known.fraction, due_at)


def heading(due_at: datetime | None, asked: Asked, now: datetime) -> str:
    """The heading that a row stands under; only open cases sorted by what is due have any."""
    if asked.sort is not Sort.DUE or asked.view in SORTED_BY_THEMSELVES or asked.words:
        return ""
    return _title(group(due_at, now=now, zone=timezone.get_current_timezone()), get_language() or "")


# Fifty rows say few different things.
@lru_cache(maxsize=64)
def _title(key: Group, language: str) -> str:
    return str(GROUPS[key])


@lru_cache(maxsize=512)
def _reason(key: str, language: str) -> str:
    return reason(key)
